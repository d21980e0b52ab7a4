const WINDOW_MS = 10_000;
const TOO_MANY = 20;

/** Detects a peer that speaks another protocol. */
export class BadFrames {
  #times: number[] = [];

  /** Counts a bad frame; returns the guessed protocol once there are too many in a short time. */
  add(sample: string, now: number): string | null {
    this.#times = [...this.#times.slice(-TOO_MANY), now];
    const [oldest = now] = this.#times;
    return this.#times.length > TOO_MANY && oldest > now - WINDOW_MS ? guess(sample) : null;
  }
}

/** The first bytes of other protocols; the first match counts. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^HTTP\//, "HTTP"],
  [/^[\x14-\x17]\x03/, "TLS"],
  [/^SSH-/, "SSH"],
  // In UTF-16 every second byte of plain text is a NUL, which ends a message here.
  [/^[^]?$/, "UTF-16"],
  [/^\s*</, "XML"],
  // Split at the zero bytes of its header, a message begins with the rest of the header: a length and an invokeID.
  [/^[^<]{0,2}\d{4}\s*</, "XML with a header of eight bytes (ECMA-323, J.2)"],
  [/"cmd"/, "an echo of what is sent to it"],
  [/^\s*\{/, "JSON"],
];

/** Guesses a protocol from the first bytes of a message. */
export function guess(sample: string): string {
  return SIGNATURES.find(([pattern]) => pattern.test(sample))?.[1] ?? "another protocol";
}
