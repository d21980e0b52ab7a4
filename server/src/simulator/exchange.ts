import { NOBODY } from "./asker.ts";
import type { Asker } from "./asker.ts";
import { CallCourse } from "./call-course.ts";
import type { Account, Call, Leg, Party } from "./call.ts";
import { destinationOf } from "./destination.ts";
import type { ExchangeWorld } from "./exchange-world.ts";
import { LegBook, holdTalking } from "./leg-book.ts";
import { Registrar, plannedAccount } from "./registrar.ts";

/** The telephone network of one server: its accounts, their registrations and their calls. */
export class Exchange {
  readonly registrar: Registrar;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly #world: ExchangeWorld;
  readonly #book: LegBook;
  readonly #course: CallCourse;
  #serial = 0;

  constructor(world: ExchangeWorld) {
    this.#world = world;
    this.#book = new LegBook(world.behaviours, world.clock);
    this.#course = new CallCourse(world, this.#book);
    this.registrar = new Registrar(world);
    this.accounts = new Map(world.plan.accounts.map((one) => [one.id, plannedAccount(one)]));
  }

  /** The legs that a status of the account lists. */
  listedLegs(account: Account): readonly Leg[] {
    return this.#book.listed(account);
  }

  leg(accountId: string, callId: number): Leg | undefined {
    return this.accounts.get(accountId)?.legs.find((leg) => leg.callId === callId);
  }

  /** How the plan names a number outside. */
  nameOutside(number: string): string {
    return this.#world.plan.outside.find((entry) => entry.number === number)?.name ?? "";
  }

  /** An account calls a number. A call that fails at once has an id all the same. */
  place(account: Account, number: string, asker: Asker): Call {
    const { behaviours, random } = this.#world;
    if (behaviours.has("make-call-holds-current")) holdTalking(account);
    const call = this.#newCall(account, { number, name: "" }, asker);
    const leg = this.#book.open(call, account, "out");
    call.callerLeg = leg;
    const early = behaviours.has("incoming-before-return");
    if (early) this.#route(call, account);
    asker.reply({ event: "call-return", account: account.id, call_id: leg.callId });
    if (!early) this.#course.wait(call, random.between(1, 8), () => this.#route(call, account));
    return call;
  }

  /** Someone outside calls an account; undefined when it is not registered or busy. */
  ring(account: Account, caller: Party): Call | undefined {
    const destination = this.#destination(account.number);
    if (destination.kind !== "accounts" || !destination.accounts.includes(account))
      return undefined;
    const call = this.#newCall(caller, account, NOBODY);
    this.#course.reach(call, destination);
    return call;
  }

  /** The account of a ringing leg answers; where else the call rings, it ends. */
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

  /** Rejects, cancels or hangs up, as the leg stands. */
  hangUp(leg: Leg): void {
    // Seen: hangup-call on a ringing incoming call rejects it, which the document (1.1.7) does not mention.
    if (leg.stage === "ringing" && leg.direction === "in") this.#course.reject(leg);
    else this.#course.end(leg.call, leg);
  }

  /** The other party of the leg's call hangs up, gives up or declines. */
  farEndHangsUp(leg: Leg): void {
    const { call } = leg;
    const outgoing = leg === call.callerLeg;
    const other = outgoing ? call.calleeLegs[0] : call.callerLeg;
    if (other) this.hangUp(other);
    else if (outgoing && leg.stage === "ringing") this.#course.fail(call, "603 Decline", "far-end");
    else this.#course.end(call, "far-end");
  }

  /** The caller hangs up or gives up. */
  callerHangsUp(call: Call): void {
    if (call.stage !== "ended") this.#course.end(call, call.callerLeg ?? "far-end");
  }

  /** Forgets all calls, as a server does that ends; nobody is told. */
  abandon(): void {
    for (const account of this.accounts.values()) {
      for (const leg of account.legs) leg.call.stage = "ended";
      account.legs = [];
    }
  }

  #newCall(caller: Party, callee: Party, asker: Asker): Call {
    this.#serial += 1;
    return {
      serial: this.#serial,
      caller: { number: caller.number, name: caller.name },
      callee: { number: callee.number, name: callee.name },
      asker,
      callerLeg: undefined,
      calleeLegs: [],
      stage: "ringing",
      stopWaiting: () => undefined,
    };
  }

  #route(call: Call, from: Account): void {
    const { number } = call.callee;
    // Seen: without a registration the proxy asks for credentials that it then refuses.
    if (!from.registered) this.#course.reach(call, { kind: "refused", error: "403 Forbidden" });
    else this.#course.reach(call, this.#destination(number));
  }

  #destination(number: string): ReturnType<typeof destinationOf> {
    return destinationOf(number, this.#world.plan, Array.from(this.accounts.values()));
  }
}
