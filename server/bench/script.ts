/** The kind of a message of the load. */
export type Kind = "incoming" | "answered" | "status" | "ended";

/** One message of the load with its call, both counted from 0. */
export interface Line {
  kind: Kind;
  call: number;
}

/** A call is answered after this many later calls, and ends after twice as many. */
const LAG = 4;

/**
 * The load, message by message: calls that arrive, are answered and end, with statuses in between. Source and browsers compute
 * the same sequence, so that every message is unique and a lost or reordered one is detected.
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

/** The initial SIP code of an account. */
export const FIRST_CODE = 200;

/** The SIP code of a status of the load: new for the account each time, while the reply to a request repeats the last one. */
export function codeAt(message: number): number {
  return 201 + (message % 90);
}

/** Call ids are reused, as servers do, but never while the earlier call lasts. */
export function idOf(call: number): number {
  return call % 1000;
}

/** Microseconds of a clock shared by all processes of the machine. */
export function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
