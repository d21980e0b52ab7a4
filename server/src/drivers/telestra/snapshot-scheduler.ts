import type { AccountId } from "@callboard/shared/board/ids";

const IDLE_MS = 15_000;
const IDLE_SPREAD_MS = 10_000;
const BUSY_MS = 2000;
const SPACING_MS = 250;
const GIVE_UP_MS = 5000;
const MAX_UNANSWERED = 5;
const MAX_PER_SECOND = 20;

interface Plan {
  regular: number;
  extra: number[];
  /** When the one unanswered request was sent; null when there is none. */
  askedAt: number | null;
  lastAskedAt: number;
  /** The last request was never answered. */
  isSilent: boolean;
}

/**
 * Decides when to ask which account for its status: often enough to notice what no event tells, and never so often that it
 * burdens the server (at most 20 a second and 5 unanswered).
 */
export class SnapshotScheduler {
  readonly #plans = new Map<AccountId, Plan>();
  #sent: number[] = [];
  /** What `next` came to; undefined when something has changed since. It is asked after each message. */
  #next: number | null | undefined;
  #isRunning = false;

  /** Begins anew: all accounts are due now, nothing is unanswered. */
  restart(accounts: readonly AccountId[], now: number): void {
    this.stop();
    this.#sent = [];
    this.#isRunning = true;
    for (const account of accounts) this.add(account, now);
  }

  stop(): void {
    this.#plans.clear();
    this.#next = undefined;
    this.#isRunning = false;
  }

  /** There are other accounts now: new ones are due, the ones that are gone are asked no more. */
  follow(accounts: readonly AccountId[], now: number): void {
    if (!this.#isRunning) return;
    for (const known of this.#plans.keys())
      if (!accounts.includes(known)) this.#plans.delete(known);
    for (const account of accounts) if (!this.#plans.has(account)) this.add(account, now);
    this.#next = undefined;
  }

  add(account: AccountId, now: number): void {
    this.#plans.set(account, {
      regular: now,
      extra: [],
      askedAt: null,
      lastAskedAt: -Infinity,
      isSilent: false,
    });
    this.#next = undefined;
  }

  /** Something happened there: asks at once, but a burst of events does not use up the budget. */
  soon(account: AccountId, now: number): void {
    const plan = this.#plans.get(account);
    if (plan) this.#wish(plan, Math.max(now, plan.lastAskedAt + SPACING_MS), now);
  }

  /** A command was sent: its effect shows now, a little later, or late. */
  after(account: AccountId, now: number, delays: readonly number[]): void {
    const plan = this.#plans.get(account);
    if (plan) for (const ms of delays) this.#wish(plan, now + ms, now);
  }

  /** A status or a refusal came. Returns when it had been asked for; null when it was not we who asked. */
  answered(account: AccountId, now: number, isBusy: boolean): number | null {
    const plan = this.#plans.get(account);
    if (!plan) return null;
    const askedAt = plan.askedAt;
    plan.askedAt = null;
    plan.isSilent = false;
    plan.regular = now + (isBusy ? BUSY_MS : IDLE_MS + spread(account));
    this.#next = undefined;
    return askedAt;
  }

  /** The accounts to ask now; they count as asked. */
  take(now: number): AccountId[] {
    const next = this.next();
    if (next === null || next > now) return [];
    this.#giveUp(now);
    const due = [...this.#plans].filter(([, plan]) => plan.askedAt === null && dueAt(plan) <= now);
    // Accounts that never answer must not take the places of those that do.
    due.sort(
      ([, one], [, other]) =>
        Number(one.isSilent) - Number(other.isSilent) || dueAt(one) - dueAt(other),
    );
    const silent = due.filter(([, plan]) => plan.isSilent);
    due.splice(due.length - silent.length + (this.#isOneSilentAsked() ? 0 : 1));
    const chosen = due.slice(0, Math.max(0, this.#room(now))).map(([account]) => account);
    for (const account of chosen) this.#ask(account, now);
    return chosen;
  }

  /** The account to ask for a sign of life: the one whose turn is nearest. Null when too many are unanswered. */
  takeOne(now: number): AccountId | null {
    this.#giveUp(now);
    if (this.#room(now) <= 0) return null;
    const free = [...this.#plans].filter(([, plan]) => plan.askedAt === null);
    free.sort(([, one], [, other]) => one.regular - other.regular);
    const account = free[0]?.[0];
    if (account === undefined) return null;
    this.#ask(account, now);
    return account;
  }

  /** Whether another account has been asked and has not answered: its failure may come without its name. */
  isAwaitingOther(account: AccountId): boolean {
    return [...this.#plans].some(([name, plan]) => name !== account && plan.askedAt !== null);
  }

  /** When `take` is worth calling next. */
  next(): number | null {
    if (this.#next === undefined) this.#next = this.#soonest();
    return this.#next;
  }

  #soonest(): number | null {
    const mayAskSilent = !this.#isOneSilentAsked();
    let unanswered = 0;
    let giveUpAt = Infinity;
    let dueNext = Infinity;
    for (const plan of this.#plans.values()) {
      if (plan.askedAt !== null) {
        unanswered += 1;
        giveUpAt = Math.min(giveUpAt, plan.askedAt + GIVE_UP_MS);
      } else if (mayAskSilent || !plan.isSilent) dueNext = Math.min(dueNext, dueAt(plan));
    }
    const askAt = unanswered < MAX_UNANSWERED ? Math.max(dueNext, this.#allowedFrom()) : Infinity;
    const soonest = Math.min(askAt, giveUpAt);
    return soonest === Infinity ? null : soonest;
  }

  #allowedFrom(): number {
    const oldest = this.#sent[0];
    const isSpent = oldest !== undefined && this.#sent.length >= MAX_PER_SECOND;
    return isSpent ? oldest + 1000 : -Infinity;
  }

  #isOneSilentAsked(): boolean {
    for (const plan of this.#plans.values())
      if (plan.isSilent && plan.askedAt !== null) return true;
    return false;
  }

  /** One status serves all wishes of a quarter of a second; however many there are, few are kept. */
  #wish(plan: Plan, at: number, now: number): void {
    const isServed = plan.extra.some((other) => (other < at ? at <= now : other < at + SPACING_MS));
    if (isServed) return;
    plan.extra.push(at);
    this.#next = undefined;
  }

  #ask(account: AccountId, now: number): void {
    const plan = this.#plans.get(account);
    if (!plan) return;
    plan.askedAt = now;
    plan.lastAskedAt = now;
    plan.extra = plan.extra.filter((at) => at > now);
    plan.regular = now + BUSY_MS;
    this.#sent.push(now);
    this.#next = undefined;
  }

  #room(now: number): number {
    this.#sent = this.#sent.filter((at) => at > now - 1000);
    this.#next = undefined;
    const unanswered = [...this.#plans.values()].filter((plan) => plan.askedAt !== null).length;
    return Math.min(MAX_UNANSWERED - unanswered, MAX_PER_SECOND - this.#sent.length);
  }

  #giveUp(now: number): void {
    for (const plan of this.#plans.values()) {
      if (plan.askedAt === null || plan.askedAt + GIVE_UP_MS > now) continue;
      plan.askedAt = null;
      plan.isSilent = true;
      this.#next = undefined;
    }
  }
}

/** Every account is asked for this after each message: a list spread into arguments would cost more than the message. */
function dueAt(plan: Plan): number {
  let soonest = plan.regular;
  for (const at of plan.extra) if (at < soonest) soonest = at;
  return soonest;
}

/** Spreads the idle polls of many accounts over time without chance, which a driver may not have. */
function spread(account: AccountId): number {
  let sum = 0;
  for (const character of account) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % IDLE_SPREAD_MS;
}
