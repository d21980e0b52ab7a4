import { ClientFrame, ServerFrame } from "@callboard/shared/protocol/frames";
import { jsonSchema } from "./json-schema.ts";

type Summaries<Frame extends { type: string }> = Record<Frame["type"], string>;

/** What a browser says. */
const UP: Summaries<ClientFrame> = {
  hello: "The first frame of a connection. With epoch and seq it asks for only what it missed.",
  command: "Asks for something to be done. The same id is carried out once.",
  "command-status": "Asks what became of a command.",
  claim: "Claims a ringing call, so that the other stations see who is taking it.",
  "watch-wire": "Asks for a server's own messages from now on.",
  "unwatch-wire": "Ends what watch-wire began.",
  "try-server": "Asks for the next attempt to connect to a lost server now.",
};

/** What the bridge says. */
const DOWN: Summaries<ServerFrame> = {
  snapshot: "The whole board as of a number.",
  events: "All facts of one burst, numbered without gaps; seq is that of the last.",
  outcome: "The outcome of a command, to the client that gave it or asked.",
  heartbeat: "Every 2 s, so that a quiet bridge can be told from a dead one.",
  wire: "One message of a server that this browser watches, passwords masked.",
  idle: "Whether a command wants the password first, because nothing was done for a while.",
  rejected: "A frame from this browser could not be used, and why.",
};

const CHANNEL = "#/channels/browser";

/** Describes the frames on `/ws` as AsyncAPI 3.0, by the schemas that both sides parse them with. */
export function describeFrames(): object {
  const up = messagesOf(ClientFrame, UP);
  const down = messagesOf(ServerFrame, DOWN);
  const messages = { ...up, ...down };
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Callboard",
      version: "1",
      description: "JSON text frames between the bridge and a browser. See docs/wire.md.",
    },
    defaultContentType: "application/json",
    channels: {
      browser: { address: "/ws", messages: referTo("#/components/messages", messages) },
    },
    operations: {
      // AsyncAPI's directions are the bridge's.
      receiveFromBrowser: operation("receive", up),
      sendToBrowser: operation("send", down),
    },
    components: { messages },
  };
}

function operation(action: "send" | "receive", messages: object): object {
  const references = Object.values(referTo(`${CHANNEL}/messages`, messages));
  return { action, channel: { $ref: CHANNEL }, messages: references };
}

function referTo(where: string, messages: object): Record<string, object> {
  const names = Object.keys(messages);
  return Object.fromEntries(names.map((name) => [name, { $ref: `${where}/${name}` }]));
}

type Frames = typeof ClientFrame | typeof ServerFrame;

function messagesOf(frames: Frames, summaries: Readonly<Record<string, string>>): object {
  const entries = frames.def.options.map((frame) => {
    const [name = ""] = frame.shape.type.def.values;
    return [name, { name, summary: summaries[name], payload: jsonSchema(frame) }];
  });
  return Object.fromEntries(entries) as object;
}
