export const SAMPLE_BYTES = 64;

/** Bytes that are not a message, with a sample of their beginning. */
export interface BadFrame {
  kind: "bad";
  problem: "oversize" | "not-utf8" | "bad-header";
  sample: string;
}

/** Decodes whole messages, so that "Ærø" stays intact wherever TCP splits the stream. */
export class Utf8 {
  // Fatal: a replacement character would silently change a name.
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  read(bytes: Buffer): { kind: "text"; text: string } | BadFrame {
    try {
      return { kind: "text", text: this.#decoder.decode(bytes) };
    } catch {
      return { kind: "bad", problem: "not-utf8", sample: sampleOf(bytes) };
    }
  }
}

/** The beginning of unreadable bytes, one character for each byte. */
export function sampleOf(bytes: Buffer): string {
  return bytes.subarray(0, SAMPLE_BYTES).toString("latin1");
}
