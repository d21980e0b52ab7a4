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

/** What a browser may do to the connections to servers. */
export interface Links {
  /** Makes the next attempt at a lost server now; no effect on any other server. */
  tryNow(server: ServerId): void;
}

export interface PeerParts {
  socket: PeerSocket;
  hub: Pick<Hub, "join" | "snapshot">;
  dispatch: Pick<Dispatch, "give" | "status">;
  claims: Pick<Claims, "announce">;
  wires: Wires;
  links: Links;
  /** The session of the browser. */
  client: Client;
  /** The station's name when the browser sends none. */
  defaultStation: string;
}

/** With more bytes queued, servers' messages are dropped: the board has priority. */
const MAX_QUEUED_FOR_WIRE = 128 * 1024;

/** One browser: handles its frames, and sends it all facts and the outcomes of its own commands. */
export class Peer {
  readonly #parts: PeerParts;
  readonly #outflow: Outflow;
  readonly #wires: PeerWires;
  #station: string;
  #leave: (() => void) | null = null;
  #isClosed = false;
  #isIdle = false;

  constructor(parts: PeerParts) {
    this.#parts = parts;
    this.#station = parts.defaultStation;
    this.#outflow = new Outflow({
      socket: parts.socket,
      snapshot: () => parts.hub.snapshot(this.#you),
      disconnect: () => this.#disconnect(),
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

  /** Re-validates the session; closes the connection if it has ended, and reports when it becomes idle or active. */
  revalidate(): void {
    const sessionStatus = this.#parts.client.sessionStatus();
    if (sessionStatus === "ended") {
      this.end();
      this.#parts.socket.close(CloseCode.signInAgain, "sign in again");
      return;
    }
    const isIdle = sessionStatus === "idle";
    if (isIdle !== this.#isIdle && this.hasSaidHello) this.#answer({ type: "idle", idle: isIdle });
    this.#isIdle = isIdle;
  }

  /** The socket is closed. Commands in progress continue; after a reconnect the client can ask for their outcomes. */
  end(): void {
    this.#isClosed = true;
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
    // Commands skip this check: without the right they get a "refused" outcome instead.
    if (frame.type === "command" || maySend(client.who.role, frame.type)) this.#carryOut(frame);
    else this.#refuse("forbidden");
  }

  #carryOut(frame: Exclude<ClientFrame, { type: "hello" }>): void {
    const { dispatch, client } = this.#parts;
    switch (frame.type) {
      case "command": {
        const { id, seq, command } = frame;
        dispatch.give({ id, by: this.#station, seq, command, client }, (outcome) =>
          this.#sendOutcome(id, outcome),
        );
        return;
      }
      case "command-status":
        dispatch.status(frame.id, (outcome) => this.#sendOutcome(frame.id, outcome));
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
    this.#leave?.(); // A second hello starts again.
    const had = {
      ...(frame.epoch === undefined ? {} : { epoch: frame.epoch }),
      ...(frame.seq === undefined ? {} : { seq: frame.seq }),
    };
    this.#leave = this.#parts.hub.join(this.#listener(), this.#you, had);
    this.#isIdle = false;
    this.revalidate();
  }

  /** With a readable id the refusal is an outcome, so that no button stays pending. */
  #refuseUnread(value: unknown): void {
    const id = CommandId.safeParse(fieldOf(value, "id"));
    if (id.success && fieldOf(value, "type") === "command")
      this.#sendOutcome(id.data, refused("unreadable"));
    else this.#reject("The frame could not be read; see docs/wire.md.");
  }

  /** Refuses a frame that was understood; `why` tells the client that its protocol version is not the cause. */
  #refuse(code: RefusalCode): void {
    const reasons = [why(code)];
    this.#answer({ type: "rejected", reason: reasonsInEnglish(reasons), why: reasons });
  }

  #reject(reason: string): void {
    this.#answer({ type: "rejected", reason });
  }

  #sendOutcome(id: CommandId, outcome: Outcome): void {
    this.#answer({ type: "outcome", id, ...outcome });
  }

  #answer(frame: ServerFrame): void {
    if (!this.#isClosed) this.#outflow.answer(encode(frame));
  }

  #listener(): Listener {
    return {
      facts: (bytes) => this.#outflow.facts(bytes),
      heartbeat: (bytes) => this.#outflow.heartbeat(bytes),
    };
  }

  #disconnect(): void {
    this.end();
    this.#parts.socket.close(CloseCode.tooSlow, "too slow: reconnect for a fresh snapshot");
  }
}

function fieldOf(value: unknown, name: "id" | "type"): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
