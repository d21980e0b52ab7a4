import { MASK } from "@callboard/shared/protocol/wire-message";

/** No server has more accounts than this that log in repeatedly with different passwords. */
const MAX_PASSWORDS = 256;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/g;
const CONTROLS: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The passwords sent to a server, which it may quote at any time; kept in memory only. */
export class Secrets {
  /** Longest first: one password may be the beginning of another. */
  #texts: string[] = [];
  #newest: string[] = [];

  get isEmpty(): boolean {
    return this.#texts.length === 0;
  }

  keep(text: string): void {
    this.#newest = [...this.#newest.filter((other) => other !== text), text].slice(-MAX_PASSWORDS);
    this.#texts = this.#newest.toSorted((one, other) => other.length - one.length);
  }

  /** Masks each password in a text; masks the whole text if it contains one in escaped form. */
  hideIn(text: string): string {
    const hidden = this.#texts.reduce((safe, secret) => safe.replaceAll(secret, MASK), text);
    return this.#standsEscapedIn(hidden) ? MASK : hidden;
  }

  /** Each level of quoting escapes a message once more. */
  #standsEscapedIn(text: string): boolean {
    if (this.isEmpty) return false;
    let inner = text;
    while (inner.includes("\\")) {
      const next = unescaped(inner);
      if (next === inner) return false;
      inner = next;
      if (this.#texts.some((secret) => next.includes(secret))) return true;
    }
    return false;
  }
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_escape, code: string | undefined, character: string) =>
    code === undefined
      ? (CONTROLS[character] ?? character)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
