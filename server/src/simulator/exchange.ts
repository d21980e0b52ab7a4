import { NO_REQUESTER } from "./requester.ts";
import type { Requester } from "./requester.ts";
import { CallCourse } from "./call-course.ts";
import type { Account, Call, Leg, Party } from "./call.ts";
import { destinationOf, refused } from "./destination.ts";
import type { Destination } from "./destination.ts";
import type { ExchangeWorld } from "./exchange-world.ts";
import { LegTable, holdTalking } from "./leg-table.ts";
import { RegistrarOutage } from "./registrar-outage.ts";
import { Registrar, plannedAccount } from "./registrar.ts";

/** The telephone network of one server: its accounts, their registrations and their calls. */
export class Exchange {
  readonly registrar: Registrar;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly #world: ExchangeWorld;
  readonly #legs: LegTable;
  readonly #course: CallCourse;
  readonly #outage: RegistrarOutage;
  #serial = 0;

  constructor(world: ExchangeWorld) {
    this.#world = world;
    this.#legs = new LegTable(world.behaviours, world.clock);
    this.#course = new CallCourse(world, this.#legs);
    this.registrar = new Registrar(world);
    this.accounts = new Map(world.plan.accounts.map((one) => [one.id, plannedAccount(one)]));
    this.#outage = new RegistrarOutage(world, Array.from(this.accounts.values()));
  }

  start(): void {
    this.#outage.start();
  }

  /** The legs that a status of the account lists. */
  listedLegs(account: Account): readonly Leg[] {
    return this.#legs.listed(account);
  }

  leg(accountId: string, callId: number): Leg | undefined {
    return this.accounts.get(accountId)?.legs.find((leg) => leg.callId === callId);
  }

  /** The plan's name for an external number. */
  nameOutside(number: string): string {
    return this.#world.plan.outside.find((entry) => entry.number === number)?.name ?? "";
  }

  /** An account calls a number. A call that fails at once still has an id. */
  place(account: Account, number: string, requester: Requester): Call {
    const { behaviours } = this.#world;
    const call = this.#newCall(account, { number, name: "" }, requester);
    const { kind, error } = { error: "", ...this.#leadsTo(account, call) };
    if (kind === "refused" && behaviours.has("fail-without-return")) {
      call.stage = "ended";
      requester.fail(account.id, error);
      return call;
    }
    if (behaviours.has("make-call-holds-current")) holdTalking(account);
    const leg = this.#legs.open(call, account, "out");
    call.callerLeg = leg;
    const isEarly = kind === "accounts" && behaviours.has("incoming-before-return");
    if (isEarly) this.#route(call, account);
    requester.reply({ event: "call-return", account: account.id, call_id: leg.callId });
    if (!isEarly) this.#routeSoon(call, account);
    return call;
  }

  /** An external number calls an account; undefined when it is not registered or is busy. */
  ring(account: Account, caller: Party): Call | undefined {
    const destination = this.#destination(account.number);
    if (destination.kind !== "accounts" || !destination.accounts.includes(account))
      return undefined;
    const call = this.#newCall(caller, account, NO_REQUESTER);
    this.#course.reach(call, destination);
    return call;
  }

  /** The account of a ringing leg answers; the call's other ringing legs end. */
  answer(leg: Leg): void {
    const lost = leg.call.calleeLegs.filter((other) => other !== leg);
    leg.call.calleeLegs = [leg];
    if (this.#world.behaviours.has("answer-holds-current")) holdTalking(leg.account);
    this.#course.start(leg.call, leg);
    for (const other of lost) this.#course.drop(other);
  }

  /** The other party of a ringing outgoing leg answers. */
  farEndAnswers(leg: Leg): void {
    const [callee] = leg.call.calleeLegs;
    if (callee) this.answer(callee);
    else this.#course.start(leg.call, "far-end");
  }

  /** Rejects, cancels or hangs up, depending on the leg's stage. */
  hangUp(leg: Leg): void {
    const { behaviours } = this.#world;
    const isCancel = leg.stage === "ringing" && leg.direction === "out";
    if (behaviours.has("proxy-dead")) this.#course.leave(leg);
    else if (isCancel) this.#cancel(leg);
    // Seen: hangup-call on a ringing incoming call rejects it, which the document (1.1.7) does not mention.
    else if (leg.stage === "ringing" && leg.direction === "in") this.#course.reject(leg);
    else this.#course.end(leg.call, leg);
  }

  /** The other party of the leg's call hangs up, cancels or declines. */
  farEndHangsUp(leg: Leg): void {
    const { call } = leg;
    const outgoing = leg === call.callerLeg;
    const other = outgoing ? call.calleeLegs[0] : call.callerLeg;
    if (other) this.hangUp(other);
    else if (outgoing && leg.stage === "ringing") this.#course.fail(call, "603 Decline", "far-end");
    else this.#course.end(call, "far-end");
  }

  /** The caller hangs up or cancels. */
  callerHangsUp(call: Call): void {
    if (call.stage !== "ended") this.#course.end(call, call.callerLeg ?? "far-end");
  }

  /** Forgets all calls without an event, like a server that stops. */
  abandon(): void {
    this.#outage.stop();
    for (const account of this.accounts.values()) {
      for (const leg of account.legs) leg.call.stage = "ended";
      account.legs = [];
    }
  }

  #newCall(caller: Party, callee: Party, requester: Requester): Call {
    this.#serial += 1;
    return {
      serial: this.#serial,
      caller: { number: caller.number, name: caller.name },
      callee: { number: callee.number, name: callee.name },
      requester,
      callerLeg: undefined,
      calleeLegs: [],
      stage: "ringing",
      stopWaiting: () => undefined,
    };
  }

  #cancel(leg: Leg): void {
    const { behaviours } = this.#world;
    const { call } = leg;
    const isReached = call.calleeLegs.length > 0;
    if (isReached && behaviours.has("cancel-races-answer")) this.#course.cancelLate(leg);
    else this.#course.end(call, leg);
    if (isReached || !behaviours.has("incoming-after-cancel")) return;
    const destination = this.#destination(call.callee.number);
    if (destination.kind === "accounts") this.#course.ringBriefly(call, destination.accounts);
  }

  #routeSoon(call: Call, from: Account): void {
    const { behaviours, random } = this.#world;
    if (behaviours.has("refusal-at-once")) this.#route(call, from);
    else this.#course.wait(call, random.between(1, 8), () => this.#route(call, from));
  }

  #route(call: Call, from: Account): void {
    this.#course.reach(call, this.#leadsTo(from, call));
  }

  /** The destination of a call that an account places. */
  #leadsTo(from: Account, call: Call): Destination {
    const { behaviours, plan } = this.#world;
    if (behaviours.has("proxy-dead")) return { kind: "silence" };
    // Seen: without a registration the proxy requests credentials and then refuses them.
    if (!from.registered) return refused("403 Forbidden");
    const others = from.legs.filter((leg) => leg.call !== call);
    const isFull = others.length >= plan.callsPerAccount;
    if (isFull && behaviours.has("limit-refuses-caller")) return refused("486 Max Calls");
    const destination = this.#destination(call.callee.number);
    const isForgotten = destination.kind === "accounts" && behaviours.has("registrar-forgot");
    return isForgotten ? refused("480 Temporarily Unavailable") : destination;
  }

  #destination(number: string): Destination {
    return destinationOf(number, this.#world.plan, Array.from(this.accounts.values()));
  }
}
