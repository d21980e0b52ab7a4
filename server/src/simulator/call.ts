import type { Requester } from "./requester.ts";
import type { Cancel } from "./sim-clock.ts";

export type Party = { readonly number: string; readonly name: string };

/** An account as the server sees it now; who it is in the telephone network depends on its last login. */
export type Account = {
  readonly id: string;
  readonly name: string;
  number: string;
  registered: boolean;
  code: number;
  legs: readonly Leg[];
  /** Legs that ended a moment ago, for a server that still lists them. */
  endedLegs: readonly Leg[];
};

export type Leg = {
  readonly account: Account;
  readonly callId: number;
  readonly direction: "in" | "out";
  readonly call: Call;
  stage: "ringing" | "talking" | "held" | "ended";
  /** Whether the leg was ever answered; an ended one keeps it. */
  started: boolean;
};

export type Call = {
  /** Never given twice, unlike the wire's call ids. */
  readonly serial: number;
  readonly caller: Party;
  readonly callee: Party;
  /** The client that hears why the call failed. */
  readonly requester: Requester;
  /** Undefined when the caller is outside. */
  callerLeg: Leg | undefined;
  /** None when the callee is outside, several when two accounts are logged in as one user. */
  calleeLegs: readonly Leg[];
  stage: "ringing" | "answered" | "ended";
  stopWaiting: Cancel;
};

/** All legs of a call that this server has, the caller's first. */
export function legsOf(call: Call): readonly Leg[] {
  return call.callerLeg ? [call.callerLeg, ...call.calleeLegs] : call.calleeLegs;
}
