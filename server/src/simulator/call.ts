import type { Requester } from "./requester.ts";
import type { Cancel } from "./sim-clock.ts";

export type Party = { readonly number: string; readonly name: string };

/** An account as the server sees it now; its user and number depend on its last login. */
export type Account = {
  readonly id: string;
  readonly name: string;
  number: string;
  registered: boolean;
  code: number;
  legs: readonly Leg[];
  /** Recently ended legs, for a server that still lists them. */
  endedLegs: readonly Leg[];
};

export type Leg = {
  readonly account: Account;
  readonly callId: number;
  readonly direction: "in" | "out";
  readonly call: Call;
  stage: "ringing" | "talking" | "held" | "ended";
  /** Whether the leg was ever answered, even if it has ended. */
  started: boolean;
};

export type Call = {
  /** Never repeated, unlike the wire's call ids. */
  readonly serial: number;
  readonly caller: Party;
  readonly callee: Party;
  /** The client that gets the reason when the call fails. */
  readonly requester: Requester;
  /** Undefined when the caller is external. */
  callerLeg: Leg | undefined;
  /** None when the callee is external, several when two accounts are logged in as one user. */
  calleeLegs: readonly Leg[];
  stage: "ringing" | "answered" | "ended";
  stopWaiting: Cancel;
};

/** All of the call's legs on this server, the caller's first. */
export function legsOf(call: Call): readonly Leg[] {
  return call.callerLeg ? [call.callerLeg, ...call.calleeLegs] : call.calleeLegs;
}
