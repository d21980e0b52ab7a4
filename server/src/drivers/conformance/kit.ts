import type { CommandType } from "@callboard/shared/commands/command";
import type { DriverMaker } from "../driver.ts";

/** The commands that the laws are about. What only some exchanges have is tested with the driver that speaks to them. */
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

/** Those of the laws' commands that a vendor has. */
export function commonOf({ capabilities }: DriverMaker): CommonType[] {
  return COMMON.filter((type) => capabilities.includes(type));
}

/** What a text that a driver has sent asks its server for. */
export interface DecodedRequest {
  /** `picture`: the server is only to tell what it knows. */
  what: "snapshot" | Exclude<CommonType, "refresh">;
  /** What a reply has to quote, in the vendor's own way. */
  reply: string;
  /** Null where the message names none; a picture is then one of all accounts. */
  account: string | null;
  /** The id of the call that it is about. */
  call: number | null;
  number: string | null;
}

/** One of the requests that a command is made of. */
export type Step = Exclude<DecodedRequest["what"], "snapshot">;

/** A call as its server knows it. The id is given again as soon as the call is over, and 0 is one. */
export interface Leg {
  id: number;
  account: string;
  /** The far end; no two legs of one test have the same. */
  number: string;
  direction: "incoming" | "outgoing";
  phase: "ringing" | "dialing" | "talking" | "held";
}

/** What a server says, in our words. */
export type ServerNews =
  | { is: "offered" | "answered" | "held" | "retrieved" | "ended"; leg: Leg }
  | { is: "accepted"; to: DecodedRequest; leg: Leg | null }
  | { is: "refused"; to: DecodedRequest; text: string }
  | { is: "snapshot"; to: DecodedRequest; accounts: readonly KnownAccount[]; legs: readonly Leg[] };

export interface KnownAccount {
  id: string;
  isRegistered: boolean;
}

/** What the conformance suite has to know of a vendor: its driver, and how its server is played. */
export interface DriverKit {
  vendor: DriverMaker;
  /** Commands that this vendor does not have as such: what they are made of, in order, and what may follow to undo it. */
  steps?: Partial<Record<CommandType, readonly [first: Step, ...rest: Step[]]>>;
  /** Reads a text that the driver has sent; throws when no server of this vendor could. */
  read(text: string): DecodedRequest;
  /** The messages by which such a server says it; none where the protocol has no words for it. */
  tell(news: ServerNews): readonly string[];
  /** Messages that must be reported and change nothing, each with what is wrong with it. */
  hostile: Readonly<Record<string, string>>;
}

/** Laws in plain sentences, each with what proves it of a kit's driver. */
export type Laws = Readonly<Record<string, (kit: DriverKit) => void>>;
