const WINDOW_MS = 10_000;
const TOO_MANY = 20;

/** Notices a peer that speaks something else altogether. */
export class BadFrames {
  #times: number[] = [];

  /** Counts one; returns what the peer seems to speak once there are too many in a short time. */
  add(sample: string, now: number): string | null {
    this.#times = [...this.#times.slice(-TOO_MANY), now];
    const [oldest = now] = this.#times;
    return this.#times.length > TOO_MANY && oldest > now - WINDOW_MS ? guess(sample) : null;
  }
}

/** What the first bytes of a message look like. */
export function guess(sample: string): string {
  if (sample.startsWith("HTTP/")) return "HTTP";
  if (/^[\x14-\x17]\x03/.test(sample)) return "TLS";
  if (sample.startsWith("SSH-")) return "SSH";
  if (sample.trimStart().startsWith("<")) return "XML";
  // In UTF-16 every second byte of plain text is a NUL, which ends a message here.
  if (sample.length <= 1) return "UTF-16";
  if (sample.includes('"cmd"') || sample === "") return "an echo of what is sent to it";
  return "another protocol";
}
