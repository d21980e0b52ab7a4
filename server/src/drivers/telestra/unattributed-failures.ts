import type { AccountId, CallKey } from "@callboard/shared/board/ids";

/** A failure and the end of its call come within this time, in either order (seen: 1 to 45 ms). */
const TOGETHER_MS = 500;

interface UnattributedFailure {
  account: AccountId;
  text: string;
  until: number;
}

/**
 * Failures that came while no command was in flight. One may explain why an earlier dialed call failed: no answer, or a
 * far exchange that refused late. It is held until that call ends, and otherwise shown on the account.
 */
export class UnattributedFailures {
  #held: UnattributedFailure[] = [];
  #ended: { account: AccountId; call: CallKey; at: number }[] = [];

  hold(account: AccountId, text: string, now: number): void {
    this.#held.push({ account, text, until: now + TOGETHER_MS });
  }

  /** The failure that explains the end of a dialed call. */
  takeFor(account: AccountId): string | null {
    const fail = this.#held.find((held) => held.account === account);
    this.#held = this.#held.filter((held) => held !== fail);
    return fail?.text ?? null;
  }

  /** A dialed call ended without an answer; its failure may still come. */
  noteEnded(account: AccountId, call: CallKey, at: number): void {
    this.#ended = this.#ended.filter((ended) => ended.at + TOGETHER_MS >= at);
    this.#ended.push({ account, call, at });
  }

  /** The dialed call that ended a moment ago and that a failure explains. */
  takeEnded(account: AccountId, now: number): CallKey | undefined {
    const isRecent = (at: number): boolean => at + TOGETHER_MS >= now;
    const found = this.#ended.find((ended) => ended.account === account && isRecent(ended.at));
    this.#ended = this.#ended.filter((ended) => ended !== found);
    return found?.call;
  }

  takeOverdue(now: number): readonly UnattributedFailure[] {
    const overdue = this.#held.filter((held) => held.until <= now);
    this.#held = this.#held.filter((held) => held.until > now);
    return overdue;
  }

  next(): number {
    return Math.min(...this.#held.map((held) => held.until));
  }
}
