import { MASK } from "@callboard/shared/protocol/wire-message";
import { escape } from "./xml.ts";

// A password element with any prefix, up to the next tag; includes another program's log-in that a server broadcasts.
const PASSWORD = /(<(?:[\w.-]+:)?(?:\w*password\w*|passwd|pwd|pass)(?:\s[^<>]*)?>)[^<]*/gi;
const TAG = /(<[^<>]*>)/;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The password of the log-in, which a server may quote at any time; kept in memory only. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Masks every password in a message, ours or another program's; tags stay. */
  mask(message: string): string {
    const masked = message.replace(PASSWORD, `$1${MASK}`);
    return masked
      .split(TAG)
      .map((piece) => (isBareTag(piece) ? piece : this.hideIn(piece)))
      .join("");
  }

  /** Masks the password in a text; masks the whole text if it contains the password in another spelling. */
  hideIn(text: string): string {
    if (this.#text === "") return text;
    const hidden = text.replaceAll(escape(this.#text), MASK).replaceAll(this.#text, MASK);
    return unescaped(hidden).includes(this.#text) ? MASK : hidden;
  }
}

/** A tag without attributes has only a name of the protocol. */
function isBareTag(piece: string): boolean {
  return /^<\/?[\w.:-]+\s*\/?>$/.test(piece);
}

function unescaped(text: string): string {
  return text.replace(REFERENCE, (reference, ...[hex, decimal, name]: (string | undefined)[]) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
