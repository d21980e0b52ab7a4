import { kindOf } from "../../support/kind-of-error.ts";
import type { NotAdmitted, OidcUsers } from "../oidc-users.ts";
import type { Origin } from "../sessions.ts";
import { Provider } from "./provider.ts";
import type { Answered } from "./provider.ts";
import { namesIn, roleIn } from "./role-in-claims.ts";
import type { Claims } from "./role-in-claims.ts";
import type { OpenIdSettings } from "./settings.ts";
import { Transactions } from "./transactions.ts";

/** Logs a failure of the provider: the step and the kind of error, without its text. */
export type ProviderLog = (detail: { step: "begin" | "end"; why: string; error: string }) => void;

export interface OpenIdParts {
  settings: OpenIdSettings;
  now: () => number;
  log: ProviderLog;
}

/** A sign-in to begin: the client's address, the screen to go back to, and the session if it is idle. */
export interface Asking {
  address: string;
  back: string;
  session: string | null;
}

/** The URL to send the browser to, or why the sign-in cannot begin. */
export type BeginResult =
  | { ok: true; url: string; secret: string }
  | { ok: false; why: "unreachable" }
  | { ok: false; why: "too-many"; retryMs: number };

/** A return from the provider: the browser's secret, and the URL's query. */
export interface Returning {
  secret: string | undefined;
  query: string;
  origin: Origin;
}

export type RefusalReason = NotAdmitted | "not-begun" | "denied" | "unreachable" | "untrue";

/** `secret` is the new session's; null when an idle session was unlocked. */
export type EndResult =
  | { ok: true; secret: string | null; back: string }
  | { ok: false; why: RefusalReason };

/** Sign-in at an OpenID provider: the way there and back. */
export class OpenId {
  readonly settings: OpenIdSettings;
  readonly #provider: Provider;
  readonly #transactions: Transactions;
  readonly #now: () => number;
  readonly #log: ProviderLog;

  constructor({ settings, now, log }: OpenIdParts) {
    this.settings = settings;
    this.#provider = new Provider(settings);
    this.#transactions = new Transactions(now);
    this.#now = now;
    this.#log = log;
  }

  /** Begins a sign-in: the provider's URL, and the secret that the browser keeps until it returns. */
  async begin({ address, back, session }: Asking): Promise<BeginResult> {
    const retryMs = this.#transactions.waitFor(address);
    if (retryMs > 0) return { ok: false, why: "too-many", retryMs };
    const begun = await this.#provider.begin(session === null ? null : this.#now());
    if (!begun.ok) {
      this.#tell("begin", begun);
      return { ok: false, why: "unreachable" };
    }
    const { url, check } = begun.value;
    return { ok: true, url, secret: this.#transactions.open({ check, back, session }) };
  }

  /** Ends a sign-in, once: signs the person in, or returns the reason why not. */
  async end(returning: Returning, oidcUsers: OidcUsers): Promise<EndResult> {
    const { secret, query, origin } = returning;
    const { address } = origin;
    const transaction = secret === undefined ? null : this.#transactions.take(secret);
    if (transaction === null) {
      // Any client can send this at any rate, and must not fill the audit.
      if (this.#transactions.waitFor(address) === 0) oidcUsers.noteRefused("not-begun", address);
      return { ok: false, why: "not-begun" };
    }
    const ended = await this.#provider.end(query, transaction.check, this.#now());
    if (!ended.ok) {
      this.#tell("end", ended);
      oidcUsers.noteRefused(ended.why, address);
      return { ok: false, why: ended.why };
    }
    const { session, back } = transaction;
    const vouched = this.#vouched(ended.value);
    const admitted =
      session === null
        ? oidcUsers.admit(vouched, origin)
        : oidcUsers.wake(session, vouched, origin);
    return admitted.ok ? { ok: true, secret: admitted.secret, back } : admitted;
  }

  #vouched(claims: Claims) {
    const { issuer } = this.settings;
    const subject = String(claims["sub"]);
    return { issuer, subject, names: namesIn(claims), role: roleIn(claims, this.settings) };
  }

  #tell(step: "begin" | "end", { why, error }: Extract<Answered<unknown>, { ok: false }>): void {
    const cause = error instanceof Error && error.name === "TypeError" ? error.cause : undefined;
    this.#log({ step, why, error: kindOf(cause ?? error) });
  }
}
