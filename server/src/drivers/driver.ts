import type { Board } from "@callboard/shared/board/board";
import type { CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";

/**
 * A vendor's protocol as a pure translator: text or command in, effects out. It has no socket, timer, clock or log;
 * `now` is in milliseconds since 1970 and never goes back. It lives as long as its server is configured, over any
 * number of TCP sessions.
 */
export interface Driver {
  readonly capabilities: readonly CommandType[];
  readonly framing: Framing;
  /** A TCP session has been opened. */
  opened(now: number): readonly Effect[];
  /** The TCP session is about to be closed from this side: what is to be said before. */
  leaving(now: number): readonly Effect[];
  /** The TCP session is gone. */
  lost(now: number): readonly Effect[];
  /** The configuration of its server's accounts has changed; the fact has been published and names only them. */
  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[];
  /** One whole message has come. */
  receive(text: string, now: number): readonly Effect[];
  /** Somebody wants something done; called only while a session is open. */
  command(request: CommandRequest, now: number): readonly Effect[];
  /** The server has been silent: ask it for a sign of life. */
  probe(now: number): readonly Effect[];
  /** The moment named by `nextWake` has come. */
  wake(now: number): readonly Effect[];
  /** When `wake` is wanted next; null when nothing is due. */
  nextWake(): number | null;
  /** A message, sent or received, without the passwords in it: fit for people's eyes and for a file. */
  mask(text: string): string;
}

/**
 * How a server's messages lie in its byte stream. `nul`: each is ended by one zero byte. `j2`: each has a header with its
 * length and an invokeID (ECMA-323, annex J.2), and is `0007 <xml…>` here: the invokeID, one blank, the text.
 */
export type Framing = "nul" | "j2";

/** A kind of telephone server: what it can be asked to do, and what translates for one of them. */
export interface Vendor {
  readonly capabilities: readonly CommandType[];
  create(parts: DriverParts): Driver;
}

export interface DriverParts {
  server: ServerId;
  /** The server's part of the board as the configuration makes it. */
  board: Board;
  /** Makes call keys differ from those of an earlier start of the bridge. */
  nonce: string;
  /** How a server is logged in to that wants it; of other protocols there is none. */
  access?: Access;
}

/** What a server wants to be told before it serves a client, as the configuration has it. */
export interface Access {
  /** The vendor's variety of the protocol, or the edition of its standard. */
  dialect: "uni-tel" | "ed3" | "ed4" | "ed5" | "ed6";
  framing: Framing;
  /** Whether each device is monitored by itself, or all of a trunk at once. */
  monitor: "device" | "trunk";
  /** Null for a server that asks for none. */
  login: null | {
    /** Whose form the log-in has. */
    template: "uni-tel" | "avaya" | "eltex" | "openscape";
    userId: string;
    /** A secret. */
    password: string;
    pbxDomain: string | null;
    /** Whether the log-in's prefix is declared, which the vendor's documentation does nowhere. */
    declarePrefix: boolean;
  };
}

/** What a session does for its driver. */
export type Effect =
  | { do: "send"; text: string }
  /** The server has proved that it speaks this protocol. */
  | { do: "go-online" }
  | { do: "publish"; event: BoardEvent }
  | { do: "settle"; id: CommandId; outcome: Outcome }
  /** The server will not go on: the link is down for this reason, and tried again after this time at the earliest. */
  | { do: "disconnect"; reason: string; retryAfterMs: number }
  | { do: "report"; problem: Problem; detail: string };

/** What can be wrong with a message from a server; counted, and logged once a minute for each kind. */
export type Problem =
  | "not-json"
  | "not-xml"
  | "too-deep"
  | "wrong-shape"
  | "echo"
  | "unknown-event"
  | "unknown-field"
  | "unknown-device"
  | "unknown-reply"
  | "late-fail"
  | "too-many-accounts"
  | "too-many-calls"
  | "unsendable";

/** Whether a problem means that the message could not be read at all. */
export function isBadFrame(problem: Problem): boolean {
  return ["not-json", "not-xml", "too-deep", "wrong-shape", "echo"].includes(problem);
}
