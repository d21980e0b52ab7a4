import { MASK } from "@callboard/shared/protocol/wire-message";

/** More accounts than this log in again and again with passwords of their own on no server. */
const KEPT = 256;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/g;
const CONTROLS: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The passwords that were sent to a server, which it may quote back at any time; kept in memory only. */
export class Secrets {
  /** The longest first: of two passwords one may be the beginning of the other. */
  #texts: string[] = [];
  #newest: string[] = [];

  get isEmpty(): boolean {
    return this.#texts.length === 0;
  }

  keep(text: string): void {
    this.#newest = [...this.#newest.filter((other) => other !== text), text].slice(-KEPT);
    this.#texts = this.#newest.toSorted((one, other) => other.length - one.length);
  }

  /** The text with a mask over each password in it; masked as a whole where one stands in it escaped. */
  hideIn(text: string): string {
    const hidden = this.#texts.reduce((safe, secret) => safe.replaceAll(secret, MASK), text);
    return this.#standsEscapedIn(hidden) ? MASK : hidden;
  }

  /** A message quoted within a message is escaped once more for each time. */
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
