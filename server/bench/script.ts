/** What a message of the load tells. */
export type Kind = "incoming" | "answered" | "status" | "ended";

/** One message of the load: which call it is about, both counted from 0. */
export interface Line {
  kind: Kind;
  call: number;
}

/** A call is answered when this many others have come after it, and ends after twice as many. */
const LAG = 4;

/**
 * The load, message by message: calls that come, are answered and end, and statuses between. Source and browsers both know
 * it, so that each message can be told from all others, and a lost or reordered one shows.
 */
export function lineAt(message: number): Line {
  const call = Math.floor(message / 4);
  switch (message % 4) {
    case 0:
      return { kind: "incoming", call };
    case 1:
      return call < LAG ? { kind: "status", call } : { kind: "answered", call: call - LAG };
    case 2:
      return { kind: "status", call };
    default:
      return call < 2 * LAG ? { kind: "status", call } : { kind: "ended", call: call - 2 * LAG };
  }
}

/** The SIP code of an account of which the load has said nothing yet. */
export const FIRST_CODE = 200;

/** The SIP code of the load's statuses: a new one for the account each time, while one that was asked for repeats the last. */
export function codeAt(message: number): number {
  return 201 + (message % 90);
}

/** Call ids are used again, as servers do; never while the call before is still there. */
export function idOf(call: number): number {
  return call % 1000;
}

/** Microseconds by a clock that all processes of a machine share. */
export function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
