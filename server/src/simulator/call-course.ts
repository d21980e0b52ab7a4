import { unreachable } from "@callboard/shared/unreachable";
import { legsOf } from "./call.ts";
import type { Account, Call, Leg } from "./call.ts";
import type { Destination } from "./destination.ts";
import type { ExchangeWorld } from "./exchange-world.ts";
import { startLeg } from "./leg-table.ts";
import type { LegTable } from "./leg-table.ts";
import { legsNamedAnswered, legsNamedEnded } from "./named-legs.ts";
import type { Actor } from "./named-legs.ts";
import { callerFields } from "./spelling.ts";

// SIP's timer B: how long an INVITE waits for any response.
const UNREACHABLE_MS = 32_000;
const CANCEL_MS = 30;
const BRIEF_MS = 1;

/** The course of calls: they ring, are answered, fail and end, and all clients get the events. */
export class CallCourse {
  readonly #world: ExchangeWorld;
  readonly #legs: LegTable;

  constructor(world: ExchangeWorld, legs: LegTable) {
    this.#world = world;
    this.#legs = legs;
  }

  /** Runs the next step of a call after a delay, unless the call has changed before. */
  wait(call: Call, ms: number, next: () => void): void {
    call.stopWaiting = this.#world.clock.after(ms, next);
  }

  reach(call: Call, destination: Destination): void {
    const { plan, random, behaviours } = this.#world;
    const giveUp = (): void => this.fail(call, "408 Request Timeout", "no-one");
    switch (destination.kind) {
      case "accounts":
        this.#ringAt(call, destination.accounts);
        this.wait(call, plan.noAnswerMs, giveUp);
        break;
      case "rings-on":
        this.wait(call, plan.noAnswerMs, giveUp);
        break;
      case "answers":
        this.wait(call, destination.afterMs, () => this.start(call, "far-end"));
        break;
      case "refused":
        if (behaviours.has("refusal-at-once")) this.fail(call, destination.error, "no-one");
        else
          this.wait(call, random.between(1, 45), () =>
            this.fail(call, destination.error, "no-one"),
          );
        break;
      case "silence":
        this.wait(call, UNREACHABLE_MS, giveUp);
        break;
      default:
        unreachable(destination);
    }
  }

  start(call: Call, actor: Actor): void {
    call.stopWaiting();
    call.stage = "answered";
    for (const leg of legsOf(call)) startLeg(leg);
    const named = legsNamedAnswered(legsOf(call), actor, this.#world.behaviours);
    for (const leg of named) this.#emit("call-answered", leg);
  }

  reject(leg: Leg): void {
    const others = leg.call.calleeLegs.filter((other) => other !== leg);
    if (others.length === 0) this.fail(leg.call, "486 Rejected", leg);
    else {
      leg.call.calleeLegs = others;
      this.drop(leg);
    }
  }

  /** Ends one leg of a call that goes on without it. */
  drop(leg: Leg): void {
    this.#legs.close(leg);
    this.#emit("call-ended", leg);
  }

  /** Ends an unanswered call, and sends the reason to the client that placed it. */
  fail(call: Call, error: string, actor: Actor): void {
    const { behaviours } = this.#world;
    const early = behaviours.has("ended-before-fail");
    const { callerLeg } = call;
    if (callerLeg && !early && !behaviours.has("ended-only"))
      call.requester.fail(callerLeg.account.id, error);
    const legs = this.#close(call);
    this.#emitEnded(behaviours.has("fail-only") ? call.calleeLegs : legs, actor);
    if (callerLeg && early) call.requester.fail(callerLeg.account.id, error);
  }

  end(call: Call, actor: Actor): void {
    this.#emitEnded(this.#close(call), actor);
  }

  /** Ends one leg without an event for the others. */
  leave(leg: Leg): void {
    const { call } = leg;
    if (call.callerLeg === leg) call.callerLeg = undefined;
    call.calleeLegs = call.calleeLegs.filter((other) => other !== leg);
    this.drop(leg);
    if (legsOf(call).length > 0) return;
    call.stopWaiting();
    call.stage = "ended";
  }

  /** The caller cancels; the callees get the event later and may have answered by then. */
  cancelLate(callerLeg: Leg): void {
    const { call } = callerLeg;
    this.leave(callerLeg);
    this.#world.clock.after(CANCEL_MS, () => {
      if (call.stage !== "ended") this.end(call, "far-end");
    });
  }

  /** Rings briefly at the callees, although the caller has already cancelled. */
  ringBriefly(call: Call, accounts: readonly Account[]): void {
    call.callerLeg = undefined;
    this.#ringAt(call, accounts);
    this.#world.clock.after(BRIEF_MS, () => {
      for (const leg of call.calleeLegs) if (leg.stage !== "ended") this.drop(leg);
      call.stage = "ended";
    });
  }

  #ringAt(call: Call, accounts: readonly Account[]): void {
    for (const account of accounts) {
      const leg = this.#legs.open(call, account, "in");
      call.calleeLegs = [...call.calleeLegs, leg];
      this.#world.broadcast({
        event: "call-incoming",
        account: account.id,
        call_id: leg.callId,
        ...callerFields(call.caller, this.#world.behaviours),
      });
    }
  }

  #close(call: Call): readonly Leg[] {
    call.stopWaiting();
    call.stage = "ended";
    for (const leg of legsOf(call)) this.#legs.close(leg);
    return legsOf(call);
  }

  #emitEnded(legs: readonly Leg[], actor: Actor): void {
    const { behaviours, random } = this.#world;
    // Seen: the events of the two legs come in either order.
    const ordered = random.next() < 0.5 ? legs : legs.toReversed();
    for (const leg of legsNamedEnded(ordered, actor, behaviours)) this.#emit("call-ended", leg);
  }

  #emit(event: "call-answered" | "call-ended", leg: Leg): void {
    this.#world.broadcast({ event, account: leg.account.id, call_id: leg.callId });
  }
}
