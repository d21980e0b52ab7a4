import { MASK } from "@callboard/shared/protocol/wire-message";
import { escape } from "./xml.ts";

// A password's element under any prefix, another program's log-in that a server sends round included; up to the next tag.
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

/** The password of the log-in, which a server may quote back at any time; kept in memory only. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** A message with a mask over every password in it, ours or another's; tags stay as they are. */
  mask(message: string): string {
    const masked = message.replace(PASSWORD, `$1${MASK}`);
    return masked
      .split(TAG)
      .map((piece) => (isBareTag(piece) ? piece : this.hideIn(piece)))
      .join("");
  }

  /** A text with a mask over the password in it; masked as a whole where it stands in it in another spelling. */
  hideIn(text: string): string {
    if (this.#text === "") return text;
    const hidden = text.replaceAll(escape(this.#text), MASK).replaceAll(this.#text, MASK);
    return unescaped(hidden).includes(this.#text) ? MASK : hidden;
  }
}

/** A tag without attributes holds nothing but a name of the protocol. */
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
