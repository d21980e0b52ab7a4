import type { AccountId, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { Effect, Problem } from "../driver.ts";
import type { Cause, Fact } from "./fact.ts";
import type { KnownCalls } from "./known-calls.ts";

export interface ContextParts<Calls> {
  server: ServerId;
  /** Makes call keys differ from those of an earlier start of the bridge. */
  nonce: string;
  calls: Calls;
}

/** No account has so many calls, but a broken server may list them. */
const MAX_CALLS = 100;

/** What a driver works with during one turn: the time, the known calls and the effects so far. */
export class DriverContext<Calls extends KnownCalls<number> | KnownCalls<string>> {
  readonly server: ServerId;
  readonly calls: Calls;
  now = 0;
  readonly #nonce: string;
  #minted = 0;
  #effects: Effect[] = [];

  constructor({ server, nonce, calls }: ContextParts<Calls>) {
    this.server = server;
    this.calls = calls;
    this.#nonce = nonce;
  }

  /** Runs the steps of one turn in order; returns their effects. */
  turn(now: number, ...steps: readonly (() => void)[]): readonly Effect[] {
    this.now = now;
    for (const step of steps) step();
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  /** States a fact, with the command that caused it. */
  publish(fact: Fact, cause?: Cause): void {
    // In this order: adding a field to a copy costs several times as much as the copy.
    const stated = { at: this.now, ...fact };
    const event: BoardEvent = cause ? { causedBy: cause.id, by: cause.by, ...stated } : stated;
    this.calls.apply(event);
    this.#effects.push({ do: "publish", event });
  }

  sendText(text: string): void {
    this.#effects.push({ do: "send", text });
  }

  settleById(id: CommandId, outcome: Outcome): void {
    this.#effects.push({ do: "settle", id, outcome });
  }

  goOnline(): void {
    this.#effects.push({ do: "go-online" });
  }

  /** Closes the connection; the link shows the reason. */
  disconnect(reason: string, retryAfterMs: number): void {
    this.#effects.push({ do: "disconnect", reason, retryAfterMs });
  }

  report(problem: Problem, detail: string): void {
    this.#effects.push({ do: "report", problem, detail });
  }

  /** The link is lost: known calls become stale here as on every board. */
  linkLost(): void {
    const { server, now: at } = this;
    const link = { state: "down", since: at, reason: null } as const;
    this.calls.apply({ type: "link-changed", server, link, at });
  }

  /** Whether the account may have one more call on the board. */
  hasRoom(account: AccountId): boolean {
    if (this.calls.on(account).length < MAX_CALLS) return true;
    this.report("too-many-calls", account);
    return false;
  }

  mintKey(account: AccountId): CallKey {
    this.#minted += 1;
    return `${this.server}/${account}/${this.#nonce}-${this.#minted}` as CallKey;
  }
}
