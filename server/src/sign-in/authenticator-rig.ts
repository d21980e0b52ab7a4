import type { Role } from "@callboard/shared/access/role";
import { Store } from "../store/store.ts";
import { Authenticator } from "./authenticator.ts";
import type { RequestClient } from "../http/client.ts";
import { hashPassword } from "../people/password.ts";
import { USUAL_SIGN_IN } from "./sign-in-limits.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

export const MINUTE_MS = 60_000;
export const PASSWORD = "seven green lamps";

/** A password whose guess costs next to nothing, for tests whose subject it is not. */
export const CHEAP = { N: 1024, r: 8, p: 1 };

/** The address of a test's clients. */
export const HERE = { address: "192.168.1.20", browser: "Firefox" };

/** An authenticator with a manual clock and no delays. */
export class AuthenticatorRig {
  now = 1_000_000;
  readonly waits: number[] = [];
  readonly store = Store.inMemory();
  readonly authenticator: Authenticator;

  constructor(signIn: SignInLimits = USUAL_SIGN_IN) {
    this.authenticator = new Authenticator({
      store: this.store,
      now: () => this.now,
      wait: (ms) => {
        this.waits.push(ms);
        return Promise.resolve();
      },
      signIn,
    });
  }

  /** Adds a person with the shared test password; returns the id. */
  async add(name: string, role: Role = "instructor"): Promise<string> {
    const passwordHash = await hashPassword(PASSWORD, CHEAP);
    const person = this.authenticator.people.add({ name, role, scope: null, passwordHash });
    if (!person) throw new Error(`${name} is there already`);
    return person.id;
  }

  /** Signs a person in; returns the browser's secret. */
  async secretOf(name: string): Promise<string> {
    const signed = await this.authenticator.signIn(name, PASSWORD, HERE);
    if (!signed.ok) throw new Error(`${name} was not let in`);
    return signed.secret;
  }

  /** The client with this secret gives a command. */
  uses(secret: string): void {
    this.#browserWith(secret)?.used();
  }

  /** The status of the client with this secret; null when not signed in. */
  sessionStatus(secret: string): string | null {
    return this.#browserWith(secret)?.sessionStatus() ?? null;
  }

  #browserWith(cookie: string): RequestClient | null {
    const nothingElse = { bearer: undefined, tokenCookie: undefined };
    return this.authenticator.client({ cookie, ...nothingElse, isPrivate: true, address: "" });
  }
}
