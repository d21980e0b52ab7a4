import type { BehaviourSet } from "./behaviours.ts";
import { CallIds } from "./call-ids.ts";
import { legsOf } from "./call.ts";
import type { Account, Call, Leg } from "./call.ts";
import type { Schedule } from "./sim-clock.ts";

const LISTED_MS = 5000;

/** Starts and ends the legs of accounts, and tracks which of them talk. */
export class LegTable {
  readonly #ids: CallIds;
  readonly #behaviours: BehaviourSet;
  readonly #clock: Schedule;

  constructor(behaviours: BehaviourSet, clock: Schedule) {
    this.#ids = new CallIds(behaviours);
    this.#behaviours = behaviours;
    this.#clock = clock;
  }

  open(call: Call, account: Account, direction: Leg["direction"]): Leg {
    const callId = this.#ids.take(account.id, legsOf(call)[0]?.callId);
    const leg: Leg = { account, callId, direction, call, stage: "ringing", started: false };
    account.legs = [...account.legs, leg];
    // A server that lists ended calls cannot list two with one id.
    account.endedLegs = account.endedLegs.filter((ended) => ended.callId !== callId);
    return leg;
  }

  close(leg: Leg): void {
    const { account } = leg;
    const talked = leg.stage === "talking";
    leg.stage = "ended";
    this.#ids.free(account.id, leg.callId);
    account.legs = account.legs.filter((other) => other !== leg);
    account.endedLegs = [...account.endedLegs, leg];
    this.#clock.after(LISTED_MS, () => {
      account.endedLegs = account.endedLegs.filter((other) => other !== leg);
    });
    if (talked && this.#behaviours.has("end-resumes-held")) resumeHeld(account);
  }

  /** The legs that a status of the account lists. */
  listed(account: Account): readonly Leg[] {
    if (!this.#behaviours.has("status-lists-stopped")) return account.legs;
    return [...account.legs, ...account.endedLegs];
  }
}

/** Makes one leg of an account talk; its other talking legs are held. */
export function switchTo(leg: Leg): void {
  holdTalking(leg.account);
  leg.stage = "talking";
}

/** Holds the account's talking legs. */
export function holdTalking(account: Account): void {
  for (const leg of account.legs) if (leg.stage === "talking") leg.stage = "held";
}

/** Marks a leg as answered. */
export function startLeg(leg: Leg): void {
  leg.started = true;
  leg.stage = "talking";
}

function resumeHeld(account: Account): void {
  if (account.legs.some((leg) => leg.stage === "talking")) return;
  const held = account.legs.findLast((leg) => leg.stage === "held");
  if (held) held.stage = "talking";
}
