import type { Board } from "@callboard/shared/board/board";
import type { CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { AccountEntry, ServerSettings } from "@callboard/shared/servers/server-entry";
import type * as z from "zod";

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

/** A vendor's protocol as the bridge uses it. Its part for the page is in `shared/src/vendors`. */
export interface Vendor {
  readonly capabilities: readonly CommandType[];
  create(parts: DriverParts): Driver;
  /** The schema of a server's entry in the configuration; `secret` reads a secret from where the entry says it is. */
  configEntry(secret: z.ZodType<string>): z.core.$ZodType<ServerConfig>;
  /** Whether a new server is one that is configured with this access at the same address. */
  isConfigured(added: Readonly<Record<string, unknown>>, access: Access | undefined): boolean;
  /** What a tape's heading says of an access: no secret. */
  recordedAccess(access: Access): Access;
  /** How the support bundle shows the settings that only this protocol has. */
  readonly supportRules: ShowRules;
}

/** What translates for a vendor's servers, and which commands they have. */
export type DriverMaker = Pick<Vendor, "capabilities" | "create">;

/** A server as it is configured, with any protocol that there is a driver for. */
export interface ServerConfig extends ServerSettings {
  id: string;
  protocol: string;
  host: string;
  port: number;
  accounts: AccountEntry[];
  /** How it is spoken to, where its protocol wants that. */
  access?: Access;
}

export interface DriverParts {
  server: ServerId;
  /** The server's part of the board as the configuration makes it. */
  board: Board;
  /** Makes call keys differ from those of an earlier start of the bridge. */
  nonce: string;
  access?: Access;
}

/** What a protocol wants to know of a server beside its address and accounts, secrets among it; only its driver reads it. */
export type Access = Readonly<Record<string, unknown>>;

/**
 * How a setting is shown. `place`: where a secret is, never what it is. A list has one rule for all its items and a mapping
 * one for each setting. A setting without a rule is masked, and so is its name.
 */
export type ShowRule =
  | "plain"
  | "word"
  | "host"
  | "path"
  | "name"
  | "number"
  | "place"
  | readonly [ShowRule]
  | ShowRules;
export interface ShowRules {
  readonly [setting: string]: ShowRule;
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
