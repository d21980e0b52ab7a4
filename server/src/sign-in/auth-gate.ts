import { ANY_CLIENT } from "../hub/client.ts";
import type { ClientSource, Credentials, RequestClient } from "../http/client.ts";
import type { Authenticator } from "./authenticator.ts";

/** How people come in: they sign in, or nobody has to, as in the demo. The demo can end, and then they have to. */
export class AuthGate implements ClientSource {
  #authenticator: Authenticator | null;

  /** With null nobody has to sign in. */
  constructor(authenticator: Authenticator | null) {
    this.#authenticator = authenticator;
  }

  /** Who knows the people; null where nobody has to sign in. */
  get authenticator(): Authenticator | null {
    return this.#authenticator;
  }

  /** Differs when somebody may have lost his right to be here. */
  get mark(): string {
    return this.#authenticator?.mark ?? "open";
  }

  /** From here on people sign in, and whoever came in before is a stranger. */
  close(authenticator: Authenticator): void {
    this.#authenticator = authenticator;
  }

  client(credentials: Credentials): RequestClient | null {
    if (this.#authenticator !== null) return this.#authenticator.client(credentials);
    const standing = (): "here" | "gone" => (this.#authenticator === null ? "here" : "gone");
    const { address, isPrivate } = credentials;
    return { ...ANY_CLIENT, address, isPrivate, standing, session: null, isBrowser: false };
  }
}
