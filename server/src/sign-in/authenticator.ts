import { showable } from "@callboard/shared/text/plain-text";
import { may } from "@callboard/shared/access/policy";
import type { Principal } from "@callboard/shared/access/principal";
import { SignInThrottle } from "./sign-in-throttle.ts";
import { hashPassword, isPassword } from "../people/password.ts";
import { Semaphore } from "./semaphore.ts";
import { OidcUsers } from "./oidc-users.ts";
import { People, principalOf } from "../people/store.ts";
import type { Person } from "../people/store.ts";
import { Sessions } from "./sessions.ts";
import type { Origin } from "./sessions.ts";
import { SetupLink } from "./setup-link.ts";
import { USUAL_SIGN_IN } from "./sign-in-limits.ts";
import type { SignInLimits } from "./sign-in-limits.ts";
import { Tokens } from "../tokens/store.ts";
import { Audit } from "../audit/store.ts";
import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import type { Credentials, RequestClient } from "../http/client.ts";
import type { Store } from "../store/store.ts";

export type SignIn =
  | { ok: true; who: Principal; secret: string }
  | { ok: false; retryMs: number | null };

interface AuthenticatorParts {
  store: Store;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** How long sessions last; has a default. */
  signIn?: SignInLimits;
}

/** How many passwords are hashed at a time; the rest of the bridge needs processors too. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 20;

/** Authenticates every client. */
export class Authenticator {
  readonly people: People;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly setup: SetupLink;
  /** The people of an OpenID provider. */
  readonly oidcUsers: OidcUsers;
  /** Here, because a sign-in is audited before it takes effect. */
  readonly audit: Audit;
  /** What all of these are kept in. A feature that keeps something of its own makes it on this. */
  readonly store: Store;
  readonly #throttle: SignInThrottle;
  readonly #wait: (ms: number) => Promise<void>;
  readonly #passwordChecks = new Semaphore(MAX_AT_ONCE, MAX_WAITING);

  constructor(parts: AuthenticatorParts) {
    const { store, now, signIn = USUAL_SIGN_IN } = parts;
    this.store = store;
    this.people = new People(store, now);
    this.sessions = new Sessions({ store, people: this.people, now, signIn });
    this.tokens = new Tokens(store, now);
    this.setup = new SetupLink(now);
    this.audit = new Audit(store, now);
    this.oidcUsers = new OidcUsers(this);
    this.#throttle = new SignInThrottle(now);
    this.#wait = parts.wait;
  }

  /** Changes when people, sessions or tokens may have changed, also by the command line. */
  get revision(): string {
    return this.store.revision;
  }

  /** The client of these credentials; null when not signed in. A valid cookie does not make up for an invalid token. */
  client({ cookie, tokenCookie, bearer, ...way }: Credentials): RequestClient | null {
    if (bearer !== undefined) return this.#program(bearer, way);
    const person = cookie === undefined ? null : this.#browser(cookie, way);
    if (person !== null || tokenCookie === undefined) return person;
    const program = this.#program(tokenCookie, way);
    return program && { ...program, isBrowser: true };
  }

  /** Whether a token may be in a browser's cookie: only one that gives no commands. */
  isForBrowsers(token: string): boolean {
    const who = this.tokens.find(token);
    return who !== null && may(who.role, "see-wall") && !may(who.role, "command");
  }

  /** Signs a person in with name and password. */
  async signIn(name: string, password: string, origin: Origin): Promise<SignIn> {
    const tried = await this.#tried(name, password, origin.address);
    if (!tried.ok) return tried;
    const secret = this.sessions.begin(tried.person, origin);
    this.#note("signed-in", principalOf(tried.person), origin);
    return { ok: true, who: principalOf(tried.person), secret };
  }

  /** Unlocks an idle session with the password. */
  async wake(asked: Waking): Promise<{ ok: true } | Refused> {
    const tried = await this.#tried(asked.name, asked.password, asked.address);
    if (!tried.ok) return tried;
    this.sessions.wake(asked.session);
    return { ok: true };
  }

  /** Makes the first admin with the setup link and signs them in; null when the link is invalid or people exist. */
  async begin({ secret, name, password }: First, origin: Origin): Promise<SetupResult | null> {
    if (!this.#maySetUp(secret)) return null;
    const passwordHash = await hashPassword(password);
    // Of two requests at once the second finds the link spent.
    if (!this.#maySetUp(secret)) return null;
    this.setup.spend();
    const person = this.people.add({ name, role: "admin", scope: null, passwordHash });
    if (person) this.#note("first-admin-made", principalOf(person), origin);
    return person && { who: principalOf(person), secret: this.sessions.begin(person, origin) };
  }

  /** Ends the session of a browser that signs out. */
  signOut({ who, session, address }: RequestClient): void {
    if (session === null || !this.sessions.end(session, who.id)) return;
    this.#note("signed-out", who, { address });
  }

  #note(
    kind: AuditKind,
    { kind: as, id, name, role }: Principal,
    { address }: { address: string },
  ): void {
    this.audit.append({ kind, who: { kind: as, id, name, role }, from: address, detail: {} });
  }

  #maySetUp(secret: string): boolean {
    return this.setup.holds(secret) && !this.people.areThere;
  }

  async #tried(name: string, password: string, address: string): Promise<Tried> {
    const turn = this.#throttle.ask(name, address);
    if (!turn.allowed) return { ok: false, retryMs: turn.retryMs };
    if (turn.waitMs > 0) await this.#wait(turn.waitMs);
    const found = this.people.find(name);
    const isRight = await this.#passwordChecks.run(() =>
      isPassword(password, found?.passwordHash ?? null),
    );
    if (isRight === null) return { ok: false, retryMs: 1000 };
    if (isRight && found && !found.person.isDisabled) {
      this.#throttle.succeeded(address);
      return { ok: true, person: found.person };
    }
    this.#throttle.failed(name, address);
    const detail = { name: showable(name) };
    this.audit.append({ kind: "sign-in-refused", who: null, from: address, detail });
    return { ok: false, retryMs: null };
  }

  #program(secret: string, way: Way): RequestClient | null {
    const who = this.tokens.find(secret);
    if (!who) return null;
    const sessionStatus = (): "active" | "ended" => (this.tokens.find(secret) ? "active" : "ended");
    return { who, ...way, session: null, isBrowser: false, sessionStatus, used: () => undefined };
  }

  #browser(secret: string, way: Way): RequestClient | null {
    const first = this.sessions.find(secret);
    if (!first) return null;
    return {
      who: first.who,
      ...way,
      session: first.id,
      isBrowser: true,
      sessionStatus: () => {
        const now = this.sessions.find(secret);
        if (!now) return "ended";
        return now.isIdle ? "idle" : "active";
      },
      used: () => {
        const now = this.sessions.find(secret);
        if (now) this.sessions.used(now);
      },
    };
  }
}

type Way = Pick<Credentials, "address" | "isPrivate">;
type Refused = Extract<SignIn, { ok: false }>;
type Tried = { ok: true; person: Person } | Refused;

interface Waking {
  session: string;
  name: string;
  password: string;
  address: string;
}

interface First {
  /** The link's secret. */
  secret: string;
  name: string;
  password: string;
}

interface SetupResult {
  who: Principal;
  secret: string;
}
