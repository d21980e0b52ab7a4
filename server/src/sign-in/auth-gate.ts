import { ANY_CLIENT } from "../hub/client.ts";
import type { ClientSource, Credentials, RequestClient } from "../http/client.ts";
import type { Authenticator } from "./authenticator.ts";

/** Whether people sign in. The demo needs no sign-in; once it ends, sign-in is required. */
export class AuthGate implements ClientSource {
  #authenticator: Authenticator | null;

  /** Null: no sign-in is needed. */
  constructor(authenticator: Authenticator | null) {
    this.#authenticator = authenticator;
  }

  /** Null where no sign-in is needed. */
  get authenticator(): Authenticator | null {
    return this.#authenticator;
  }

  /** Changes when a session may have been revoked. */
  get revision(): string {
    return this.#authenticator?.revision ?? "open";
  }

  /** Requires sign-in from here on, also of clients that are already connected. */
  close(authenticator: Authenticator): void {
    this.#authenticator = authenticator;
  }

  client(credentials: Credentials): RequestClient | null {
    if (this.#authenticator !== null) return this.#authenticator.client(credentials);
    const sessionStatus = (): "active" | "ended" =>
      this.#authenticator === null ? "active" : "ended";
    const { address, isPrivate } = credentials;
    return { ...ANY_CLIENT, address, isPrivate, sessionStatus, session: null, isBrowser: false };
  }
}
