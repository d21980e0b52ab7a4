import type { SeededRandom } from "./seeded-random.ts";
import type { Schedule } from "./sim-clock.ts";
import type { AccountState, CallHandle, LegState, Simulator } from "./simulator.ts";

type Span = readonly [low: number, high: number];

/** How often calls begin on a server, and how many may ring at once. */
export type Pace = { readonly everyMs: Span; readonly maxRinging: number };

/** The telephones of a simulated server, of any protocol. */
export type Phones = Pick<
  Simulator,
  "state" | "ring" | "placeCall" | "answer" | "farEndHangsUp" | "outside"
>;

type TrafficWorld = {
  readonly random: SeededRandom;
  readonly clock: Schedule;
  readonly pace: Pace;
};

const NO_ANSWER_MS: Span = [21_000, 28_000];
const ANSWER_MS: Span = [4000, 11_000];
const SHORT_TALK_MS: Span = [20_000, 90_000];
const NATURAL_TALK_MS: Span = [120_000, 240_000];
const LOOK_MS = 5000;

/** Calls that begin and end by themselves on one server, and never disturb a visitor's calls. */
export class ServerTraffic {
  readonly #sim: Phones;
  readonly #random: SeededRandom;
  readonly #clock: Schedule;
  readonly #pace: Pace;
  #own: readonly CallHandle[] = [];
  /** A visitor's calls whose end is already scheduled. */
  #visitors: ReadonlySet<number> = new Set();

  constructor(sim: Phones, { random, clock, pace }: TrafficWorld) {
    this.#sim = sim;
    this.#random = random;
    this.#clock = clock;
    this.#pace = pace;
  }

  /** Starts calls at the server's pace, as long as the clock runs. */
  start(): void {
    this.#after(this.#pace.everyMs, () => {
      if (this.#ringing() < this.#pace.maxRinging) this.#anyCall();
      this.start();
    });
  }

  /** Ends calls that a visitor leaves open after some minutes, as long as the clock runs. */
  watchVisitors(): void {
    this.#clock.after(LOOK_MS, () => {
      this.#own = this.#own.filter((handle) => handle.stage() !== "ended");
      this.#endVisitorsLater();
      this.watchVisitors();
    });
  }

  /** An external number calls, and cancels when no station answers. */
  callIn(): void {
    const handle = this.#ringSomeone();
    if (handle) this.#follow(handle, undefined);
  }

  /** One account calls another, which answers. */
  callAcross(): void {
    const caller = this.#random.pick(this.#free());
    const callee = this.#random.pick(this.#free().filter((account) => account !== caller));
    if (!caller || !callee || caller.number === callee.number) return;
    const handle = this.#began(this.#sim.placeCall(caller.id, callee.number));
    this.#follow(handle, () => this.#answerAt(handle, callee.id));
  }

  #anyCall(): void {
    const dice = this.#random.next();
    if (dice < 0.45) this.callIn();
    else if (dice < 0.65) this.#callInAnswered();
    else if (dice < 0.9) this.callAcross();
    else this.#callOut();
  }

  #callInAnswered(): void {
    const handle = this.#ringSomeone();
    const account = handle?.legs()[0]?.account;
    if (handle && account) this.#follow(handle, () => this.#answerAt(handle, account));
  }

  #callOut(): void {
    const caller = this.#random.pick(this.#free());
    const callee = this.#random.pick(this.#sim.outside);
    if (!caller || !callee) return;
    const handle = this.#began(this.#sim.placeCall(caller.id, callee.number));
    this.#after(SHORT_TALK_MS, () => handle.hangUp());
  }

  #ringSomeone(): CallHandle | undefined {
    const account = this.#random.pick(this.#free());
    const caller = this.#random.pick(this.#sim.outside);
    if (!account || !caller) return undefined;
    return this.#began(this.#sim.ring({ to: account.id, from: caller.number }));
  }

  #began(handle: CallHandle): CallHandle {
    this.#own = [...this.#own, handle];
    return handle;
  }

  #follow(handle: CallHandle, answer: (() => boolean) | undefined): void {
    let answeredHere = false;
    if (answer)
      this.#after(ANSWER_MS, () => {
        if (handle.stage() === "ringing") answeredHere = answer();
      });
    this.#after(NO_ANSWER_MS, () => {
      if (handle.stage() === "ringing") handle.hangUp();
      else this.#after(answeredHere ? SHORT_TALK_MS : NATURAL_TALK_MS, () => handle.hangUp());
    });
  }

  /** Answers unless the account has another call by now, which an answer would hold. */
  #answerAt(handle: CallHandle, account: string): boolean {
    const leg = handle.legs().find((one) => one.account === account);
    const legs = this.#sim.state().find((one) => one.id === account)?.legs;
    if (!leg || legs?.length !== 1) return false;
    this.#sim.answer(account, leg.callId);
    return true;
  }

  #endVisitorsLater(): void {
    const legs = this.#sim.state().flatMap((account) => account.legs);
    const answered = legs.filter((leg) => leg.started && !leg.stopped);
    const calls = new Set(answered.map((leg) => leg.call));
    for (const handle of this.#own) calls.delete(handle.call);
    for (const call of calls)
      if (!this.#visitors.has(call)) this.#after(NATURAL_TALK_MS, () => this.#endVisitors(call));
    this.#visitors = calls;
  }

  #endVisitors(call: number): void {
    const account = this.#sim.state().find((one) => liveLeg(one, call));
    const leg = account && liveLeg(account, call);
    if (leg) this.#sim.farEndHangsUp(account.id, leg.id);
  }

  #ringing(): number {
    const legs = this.#sim.state().flatMap((account) => account.legs);
    const ringing = legs.filter((leg) => !leg.started && !leg.stopped);
    return new Set(ringing.map((leg) => leg.call)).size;
  }

  #free(): readonly AccountState[] {
    return this.#sim.state().filter((one) => one.registered && one.legs.length === 0);
  }

  #after([low, high]: Span, next: () => void): void {
    this.#clock.after(this.#random.between(low, high), next);
  }
}

function liveLeg(account: AccountState, call: number): LegState | undefined {
  return account.legs.find((leg) => leg.call === call && !leg.stopped);
}
