import type { Board } from "@callboard/shared/board/board";
import type { CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { AccountEntry } from "@callboard/shared/servers/server-entry";
import type { ServerSettings } from "@callboard/shared/servers/server-settings";
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
  /** This side is about to close the TCP session: returns what to send before. */
  closing(now: number): readonly Effect[];
  /** The TCP session is gone. */
  lost(now: number): readonly Effect[];
  /** The configuration of the server's accounts has changed; the fact is already published and names only them. */
  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[];
  /** One whole message has arrived. */
  receive(text: string, now: number): readonly Effect[];
  /** A client gives a command; called only while a session is open. */
  command(request: CommandRequest, now: number): readonly Effect[];
  /** The server has been silent: send a request that it must answer. */
  probe(now: number): readonly Effect[];
  /** The time returned by `nextWake` has come. */
  wake(now: number): readonly Effect[];
  /** When to call `wake` next; null when nothing is due. */
  nextWake(): number | null;
  /** A sent or received message without its passwords, safe to show and to store. */
  mask(text: string): string;
}

/**
 * How messages are framed in the byte stream. `nul`: each ends with one zero byte. `j2`: each has a header with its
 * length and an invokeID (ECMA-323, annex J.2), and is `0007 <xml…>` here: the invokeID, one space, the text.
 */
export type Framing = "nul" | "j2";

/** A vendor's protocol as the bridge uses it. The page's part is in `shared/src/vendors`. */
export interface Vendor {
  readonly capabilities: readonly CommandType[];
  create(parts: DriverParts): Driver;
  /** The schema of a server's entry in the configuration; `secret` resolves a secret from its source. */
  configEntry(secret: z.ZodType<string>): z.core.$ZodType<ServerConfig>;
  /** Whether a server at the same address with this access is the one to be added. */
  isConfigured(added: Readonly<Record<string, unknown>>, access: Access | undefined): boolean;
  /** The part of an access that a tape's heading has: no secret. */
  recordedAccess(access: Access): Access;
  /** How the support bundle shows the settings that only this protocol has. */
  readonly supportRules: ShowRules;
}

/** Creates a vendor's drivers, and names their capabilities. */
export type DriverMaker = Pick<Vendor, "capabilities" | "create">;

/** A server as it is configured, with any protocol. */
export interface ServerConfig extends ServerSettings {
  id: string;
  protocol: string;
  host: string;
  port: number;
  accounts: AccountEntry[];
  /** Protocol settings, if its protocol has any. */
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

/** Protocol settings besides address and accounts, secrets included; only the driver reads them. */
export type Access = Readonly<Record<string, unknown>>;

/**
 * How the support bundle shows a setting. `place`: where a secret is stored, never its value. A list has one rule for
 * all items, a mapping one for each setting. A setting without a rule is masked, and so is its name.
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

/** What a driver asks its session to do. */
export type Effect =
  | { do: "send"; text: string }
  /** The server has proved that it speaks this protocol. */
  | { do: "go-online" }
  | { do: "publish"; event: BoardEvent }
  | { do: "settle"; id: CommandId; outcome: Outcome }
  /** The server ends the session: the link is down for this reason and reconnects after this time at the earliest. */
  | { do: "disconnect"; reason: string; retryAfterMs: number }
  | { do: "report"; problem: Problem; detail: string };

/** What can be wrong with a server's message; counted, and logged once a minute for each kind. */
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
