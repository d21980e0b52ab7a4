import { ANY_CLIENT } from "../hub/client.ts";
import type { Doorman, Shown, Visitor } from "./doorman.ts";

/** How people come in: they sign in, or nobody has to, as in the demo. The demo can end, and then they have to. */
export class Entrance {
  #doorman: Doorman | null;

  /** With null nobody has to sign in. */
  constructor(doorman: Doorman | null) {
    this.#doorman = doorman;
  }

  /** Who knows the people; null where nobody has to sign in. */
  get keeper(): Doorman | null {
    return this.#doorman;
  }

  /** Differs when somebody may have lost his right to be here. */
  get mark(): string {
    return this.#doorman?.mark ?? "open";
  }

  /** From here on people sign in, and whoever came in before is a stranger. */
  close(doorman: Doorman): void {
    this.#doorman = doorman;
  }

  visitor(shown: Shown): Visitor | null {
    if (this.#doorman !== null) return this.#doorman.visitor(shown);
    const standing = (): "here" | "gone" => (this.#doorman === null ? "here" : "gone");
    const { address, isPrivate } = shown;
    return { ...ANY_CLIENT, address, isPrivate, standing, session: null, isBrowser: false };
  }
}
