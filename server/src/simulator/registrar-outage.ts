import { requesterFor } from "./requester.ts";
import type { Account } from "./call.ts";
import type { ExchangeWorld } from "./exchange-world.ts";
import type { Cancel } from "./sim-clock.ts";

/**
 * A registrar that is dead for a while. Seen: an account stays at 200 until its next re-REGISTER times out, after 38 to
 * 40 s, and comes back 34 to 50 s after the registrar, without an event.
 */
export class RegistrarOutage {
  readonly #world: ExchangeWorld;
  readonly #accounts: readonly Account[];
  #isDead = false;
  #timers: Cancel[] = [];
  #lost: readonly Account[] = [];
  #unwatch: () => void = () => undefined;

  constructor(world: ExchangeWorld, accounts: readonly Account[]) {
    this.#world = world;
    this.#accounts = accounts;
  }

  start(): void {
    this.#unwatch = this.#world.behaviours.watch(() => this.#look());
    this.#look();
  }

  stop(): void {
    this.#unwatch();
    for (const cancel of this.#timers) cancel();
  }

  #look(): void {
    const isDead = this.#world.behaviours.has("registrar-dead");
    if (isDead === this.#isDead) return;
    this.#isDead = isDead;
    for (const cancel of this.#timers) cancel();
    this.#timers = isDead
      ? this.#accounts.map((account) => this.#within([38_000, 40_000], () => this.#lose(account)))
      : this.#lost.map((account) => this.#within([34_000, 50_000], () => this.#recover(account)));
  }

  #within([low, high]: readonly [number, number], next: () => void): Cancel {
    const { clock, random } = this.#world;
    return clock.after(random.between(low, high), next);
  }

  #lose(account: Account): void {
    if (!account.registered) return;
    account.registered = false;
    account.code = 408;
    this.#lost = [...this.#lost, account];
    const { broadcast } = this.#world;
    requesterFor(broadcast, this.#world).fail(
      account.id,
      "Registration failed: 408 Request Timeout",
    );
  }

  #recover(account: Account): void {
    this.#lost = this.#lost.filter((other) => other !== account);
    // A log-in or log-out in the meantime takes precedence.
    if (account.code !== 408) return;
    account.registered = true;
    account.code = 200;
  }
}
