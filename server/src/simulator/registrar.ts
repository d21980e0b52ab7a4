import type { Account } from "./call.ts";
import type { Requester } from "./requester.ts";
import type { BehaviourSet } from "./behaviours.ts";
import type { CompletePlan, PlanAccount } from "./plan.ts";
import type { Cancel, Schedule } from "./sim-clock.ts";

/** The fields of login (1.1.1). */
export type Credentials = { readonly user: string; readonly pass: string; readonly server: string };

type RegistrarWorld = {
  readonly plan: CompletePlan;
  readonly clock: Schedule;
  readonly behaviours: BehaviourSet;
};

const ANSWER_MS = 30;
// SIP's timer F: how long a REGISTER waits for any response.
const UNREACHABLE_MS = 32_000;
const TRYING = 100;
const OLD_CODE_MS = 500;

/** The SIP registrar behind the server: each account's user and SIP code. */
export class Registrar {
  readonly #world: RegistrarWorld;
  readonly #attempts = new Map<Account, Cancel>();

  constructor(world: RegistrarWorld) {
    this.#world = world;
  }

  login(account: Account, credentials: Credentials, requester: Requester): void {
    this.#attempts.get(account)?.();
    account.registered = false;
    if (this.#world.behaviours.has("login-code-late")) {
      const begin = (): void => this.#attempt(account, credentials, requester);
      this.#attempts.set(account, this.#world.clock.after(OLD_CODE_MS, begin));
    } else this.#attempt(account, credentials, requester);
  }

  #attempt(account: Account, credentials: Credentials, requester: Requester): void {
    account.code = TRYING;
    const outcome = this.#outcome(credentials);
    const settle = (): void => this.#settle(account, { credentials, outcome, requester });
    this.#attempts.set(account, this.#world.clock.after(outcome.afterMs, settle));
  }

  logout(account: Account): void {
    this.#attempts.get(account)?.();
    account.registered = false;
    account.code = this.#world.behaviours.codeAfterLogout();
  }

  #settle(account: Account, attempt: Attempt): void {
    const { credentials, outcome, requester } = attempt;
    account.code = outcome.code;
    account.registered = outcome.user !== undefined;
    if (outcome.user) {
      account.number = outcome.user.number;
      return;
    }
    const echoed = this.#world.behaviours.has("fail-echoes-password");
    const detail = echoed ? ` (${credentials.user}:${credentials.pass})` : "";
    requester.fail(account.id, `Failed to log in to account: ${account.id}${detail}`);
  }

  #outcome({ user, pass, server }: Credentials): Outcome {
    if (/\.invalid$/i.test(server)) return { code: 503, afterMs: 1 };
    if (isUnreachable(server) || this.#world.behaviours.has("registrar-dead"))
      return { code: 408, afterMs: UNREACHABLE_MS };
    const known = this.#world.plan.accounts.find((account) => userOf(account) === user);
    if (!known) return { code: 403, afterMs: ANSWER_MS };
    if (pass !== passwordOf(known)) return { code: 401, afterMs: ANSWER_MS };
    return { code: 200, afterMs: ANSWER_MS, user: known };
  }
}

type Outcome = { readonly code: number; readonly afterMs: number; readonly user?: PlanAccount };
type Attempt = {
  readonly credentials: Credentials;
  readonly outcome: Outcome;
  readonly requester: Requester;
};

/** The account as planned at the start. */
export function plannedAccount(planned: PlanAccount): Account {
  const code = planned.sipCode ?? (planned.registered ? 200 : 0);
  return {
    id: planned.id,
    name: planned.name,
    number: planned.number,
    registered: planned.registered && code >= 200 && code < 300,
    code,
    legs: [],
    endedLegs: [],
  };
}

/** Documentation addresses (RFC 5737) play a registrar that never answers. */
function isUnreachable(server: string): boolean {
  return /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+(?::\d+)?$/.test(server);
}

function userOf(account: PlanAccount): string {
  return account.user ?? account.number;
}

function passwordOf(account: PlanAccount): string {
  return account.password ?? `sip${account.number}`;
}
