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
 * Decides when to request which account's status: often enough to notice what has no event, and within the server's
 * limits (at most 20 a second and 5 unanswered).
 */
export class SnapshotScheduler {
  readonly #plans = new Map<AccountId, Plan>();
  #sent: number[] = [];
  /** The cached result of `next`, which is needed after each message; undefined after a change. */
  #next: number | null | undefined;
  #isRunning = false;

  /** Starts again: all accounts are due now, and no request is unanswered. */
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

  /** The accounts have changed: new ones are due now, removed ones are no longer asked. */
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

  /** An event concerns the account: requests its status at once, but a burst of events does not use up the budget. */
  soon(account: AccountId, now: number): void {
    const plan = this.#plans.get(account);
    if (plan) this.#schedule(plan, Math.max(now, plan.lastAskedAt + SPACING_MS), now);
  }

  /** A command was sent: requests statuses when its effect may show, now and after each delay. */
  after(account: AccountId, now: number, delays: readonly number[]): void {
    const plan = this.#plans.get(account);
    if (plan) for (const ms of delays) this.#schedule(plan, now + ms, now);
  }

  /** A status or a refusal arrived. Returns when it was requested; null when this driver did not request it. */
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

  /** The accounts to ask now; counts them as asked. */
  take(now: number): AccountId[] {
    const next = this.next();
    if (next === null || next > now) return [];
    this.#giveUp(now);
    const due = [...this.#plans].filter(([, plan]) => plan.askedAt === null && dueAt(plan) <= now);
    // Accounts that never answer must not crowd out those that do.
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

  /** The account for a probe: the one that is due next. Null when too many are unanswered. */
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

  /** Whether a request for another account is unanswered: its failure may come without an account. */
  isAwaitingOther(account: AccountId): boolean {
    return [...this.#plans].some(([name, plan]) => name !== account && plan.askedAt !== null);
  }

  /** When to call `take` next. */
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

  /** One status covers all requests within a quarter of a second, so few are kept. */
  #schedule(plan: Plan, at: number, now: number): void {
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

/** Called for every account after each message: spreading a list into arguments would cost more than the message. */
function dueAt(plan: Plan): number {
  let soonest = plan.regular;
  for (const at of plan.extra) if (at < soonest) soonest = at;
  return soonest;
}

/** Spreads the idle polls of many accounts over time. Deterministic: a driver has no randomness. */
function spread(account: AccountId): number {
  let sum = 0;
  for (const character of account) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % IDLE_SPREAD_MS;
}
