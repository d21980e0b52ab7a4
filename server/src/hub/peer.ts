import { ClientFrame, CloseCode, PROTOCOL } from "@callboard/shared/protocol/frames";
import type { ServerFrame, You } from "@callboard/shared/protocol/frames";
import { parseJson } from "@callboard/shared/text/json-text";
import { CommandId } from "@callboard/shared/board/ids";
import type { ServerId } from "@callboard/shared/board/ids";
import { maySend } from "@callboard/shared/access/policy";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { reasonsInEnglish, why } from "@callboard/shared/commands/reason";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { unreachable } from "@callboard/shared/unreachable";
import type { Claims } from "./claims.ts";
import type { Dispatch } from "./dispatch.ts";
import { authorAt } from "./client.ts";
import type { Client } from "./client.ts";
import { encode } from "./hub.ts";
import type { Hub, Listener } from "./hub.ts";
import { Outflow } from "./outflow.ts";
import type { OutflowSocket } from "./outflow.ts";
import { PeerWires } from "./peer-wires.ts";
import type { Wires } from "./peer-wires.ts";

/** A WebSocket, as far as a peer needs one. */
export interface PeerSocket extends OutflowSocket {
  close(code: number, reason: string): void;
}

/** The connections to the servers, as far as a browser may touch them. */
export interface Links {
  /** Makes the next attempt at a lost server now. A server that is not there, or not lost, is left as it is. */
  tryNow(server: ServerId): void;
}

export interface PeerParts {
  socket: PeerSocket;
  hub: Pick<Hub, "join" | "snapshot">;
  dispatch: Pick<Dispatch, "give" | "status">;
  claims: Pick<Claims, "announce">;
  wires: Wires;
  links: Links;
  /** Who sits at the browser. */
  client: Client;
  /** What others see when the browser gives no name of its own. */
  defaultStation: string;
}

/** With more than this in the queue, servers' messages are left out: the board is what counts. */
const MAX_QUEUED_FOR_WIRE = 128 * 1024;

/** One browser: reads its frames, gives it everybody's facts and the outcomes of its own commands. */
export class Peer {
  readonly #parts: PeerParts;
  readonly #outflow: Outflow;
  readonly #wires: PeerWires;
  #station: string;
  #leave: (() => void) | null = null;
  #isGone = false;
  #isIdle = false;

  constructor(parts: PeerParts) {
    this.#parts = parts;
    this.#station = parts.defaultStation;
    this.#outflow = new Outflow({
      socket: parts.socket,
      picture: () => parts.hub.snapshot(this.#you),
      giveUp: () => this.#cutOff(),
    });
    this.#wires = new PeerWires({
      wires: parts.wires,
      isBehind: () => parts.socket.queuedBytes() > MAX_QUEUED_FOR_WIRE,
      send: (server, message) => this.#answer({ type: "wire", server, ...message }),
    });
  }

  get #you(): You {
    const { kind, name, role } = this.#parts.client.who;
    return { station: this.#station, kind, name, role };
  }

  get hasSaidHello(): boolean {
    return this.#leave !== null;
  }

  receive(text: string): void {
    const json = parseJson(text);
    const frame = json.ok ? ClientFrame.safeParse(json.value) : undefined;
    if (frame?.success) this.#handle(frame.data);
    else this.#refuseUnread(json.ok ? json.value : undefined);
  }

  /** Looks anew whether whoever sits there may still be here: a session can end, or want its password. */
  revalidate(): void {
    const standing = this.#parts.client.standing();
    if (standing === "gone") {
      this.gone();
      this.#parts.socket.close(CloseCode.signInAgain, "sign in again");
      return;
    }
    const isIdle = standing === "idle";
    if (isIdle !== this.#isIdle && this.hasSaidHello) this.#answer({ type: "idle", idle: isIdle });
    this.#isIdle = isIdle;
  }

  /** The socket is closed. Commands under way go on; whoever comes back can ask for their outcome. */
  gone(): void {
    this.#isGone = true;
    this.#leave?.();
    this.#wires.end();
  }

  #handle(frame: ClientFrame): void {
    const { client } = this.#parts;
    if (frame.type === "hello") {
      this.#hello(frame);
      return;
    }
    if (!this.hasSaidHello) {
      this.#reject("The first frame must be hello.");
      return;
    }
    // A command gets an outcome, also when it is refused.
    if (frame.type === "command" || maySend(client.who.role, frame.type)) this.#carryOut(frame);
    else this.#refuse("forbidden");
  }

  #carryOut(frame: Exclude<ClientFrame, { type: "hello" }>): void {
    const { dispatch, client } = this.#parts;
    switch (frame.type) {
      case "command": {
        const { id, seq, command } = frame;
        dispatch.give({ id, by: this.#station, seq, command, client }, (outcome) =>
          this.#tell(id, outcome),
        );
        return;
      }
      case "command-status":
        dispatch.status(frame.id, (outcome) => this.#tell(frame.id, outcome));
        return;
      case "claim":
        this.#parts.claims.announce(frame.call, authorAt(this.#station, client));
        return;
      case "watch-wire":
        if (!this.#wires.watch(frame.server)) this.#refuse("server-unknown");
        return;
      case "unwatch-wire":
        this.#wires.unwatch(frame.server);
        return;
      case "try-server":
        this.#parts.links.tryNow(frame.server);
        return;
      default:
        unreachable(frame);
    }
  }

  #hello(frame: Extract<ClientFrame, { type: "hello" }>): void {
    if (frame.protocol !== PROTOCOL) {
      this.#parts.socket.close(CloseCode.otherProtocol, `protocol ${PROTOCOL} is spoken here`);
      return;
    }
    if (!maySend(this.#parts.client.who.role, "hello")) {
      this.#refuse("forbidden");
      this.#parts.socket.close(CloseCode.forbidden, "you may not watch here");
      return;
    }
    this.#station = frame.station ?? this.#station;
    this.#leave?.(); // A second hello asks to begin again.
    const had = {
      ...(frame.epoch === undefined ? {} : { epoch: frame.epoch }),
      ...(frame.seq === undefined ? {} : { seq: frame.seq }),
    };
    this.#leave = this.#parts.hub.join(this.#listener(), this.#you, had);
    this.#isIdle = false;
    this.revalidate();
  }

  /** An id that can be read makes the refusal an outcome, so that no button stays pending. */
  #refuseUnread(value: unknown): void {
    const id = CommandId.safeParse(fieldOf(value, "id"));
    if (id.success && fieldOf(value, "type") === "command")
      this.#tell(id.data, refused("unreadable"));
    else this.#reject("The frame could not be read; see docs/wire.md.");
  }

  /** The frame was understood: the client need not think that it speaks another protocol. */
  #refuse(code: RefusalCode): void {
    const reasons = [why(code)];
    this.#answer({ type: "rejected", reason: reasonsInEnglish(reasons), why: reasons });
  }

  #reject(reason: string): void {
    this.#answer({ type: "rejected", reason });
  }

  #tell(id: CommandId, outcome: Outcome): void {
    this.#answer({ type: "outcome", id, ...outcome });
  }

  #answer(frame: ServerFrame): void {
    if (!this.#isGone) this.#outflow.answer(encode(frame));
  }

  #listener(): Listener {
    return {
      facts: (bytes) => this.#outflow.facts(bytes),
      heartbeat: (bytes) => this.#outflow.heartbeat(bytes),
    };
  }

  #cutOff(): void {
    this.gone();
    this.#parts.socket.close(CloseCode.tooSlow, "too slow: reconnect for a fresh snapshot");
  }
}

function fieldOf(value: unknown, name: "id" | "type"): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
