import type { CommandType } from "@callboard/shared/commands/command";
import type { DriverMaker } from "../driver.ts";

/** The commands that the laws cover. Commands of one vendor only are tested with its driver. */
const COMMON = [
  "make-call",
  "answer",
  "hang-up",
  "switch",
  "hold",
  "retrieve",
  "login",
  "logout",
  "refresh",
] as const satisfies readonly CommandType[];
export type CommonType = (typeof COMMON)[number];

export function isCommon(type: CommandType): type is CommonType {
  return COMMON.some((common) => common === type);
}

/** The commands of the laws that a vendor has. */
export function commonOf({ capabilities }: DriverMaker): CommonType[] {
  return COMMON.filter((type) => capabilities.includes(type));
}

/** A request that a driver has sent, decoded. */
export interface DecodedRequest {
  /** `snapshot`: the server only reports what it knows. */
  what: "snapshot" | Exclude<CommonType, "refresh">;
  /** What a reply has to quote, in the vendor's format. */
  reply: string;
  /** Null where the message names none; a snapshot is then one of all accounts. */
  account: string | null;
  /** The id of its call. */
  call: number | null;
  number: string | null;
}

/** One request of a command. */
export type Step = Exclude<DecodedRequest["what"], "snapshot">;

/** A call as its server knows it. The id is given again as soon as the call ends, and 0 is valid. */
export interface Leg {
  id: number;
  account: string;
  /** The far end; no two legs of one test have the same. */
  number: string;
  direction: "incoming" | "outgoing";
  phase: "ringing" | "dialing" | "talking" | "held";
}

/** What a server reports, independent of the vendor. */
export type ServerNews =
  | { is: "offered" | "answered" | "held" | "retrieved" | "ended"; leg: Leg }
  | { is: "accepted"; to: DecodedRequest; leg: Leg | null }
  | { is: "refused"; to: DecodedRequest; text: string }
  | { is: "snapshot"; to: DecodedRequest; accounts: readonly KnownAccount[]; legs: readonly Leg[] };

export interface KnownAccount {
  id: string;
  isRegistered: boolean;
}

/** A vendor for the conformance suite: its driver, and how to play its server. */
export interface DriverKit {
  vendor: DriverMaker;
  /**
   * For commands that this vendor does not have as one request: its requests, in order, and those that may undo them.
   */
  steps?: Partial<Record<CommandType, readonly [first: Step, ...rest: Step[]]>>;
  /** Decodes a text that the driver has sent; throws when no server of this vendor could. */
  read(text: string): DecodedRequest;
  /** The messages that report this; none where the protocol has none. */
  messagesFor(news: ServerNews): readonly string[];
  /** Messages that must be reported and change nothing, by what is wrong with them. */
  hostile: Readonly<Record<string, string>>;
}

/** Rules as plain sentences, each with a function that checks it for a kit's driver. */
export type Laws = Readonly<Record<string, (kit: DriverKit) => void>>;
