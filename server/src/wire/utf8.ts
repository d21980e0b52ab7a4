export const SAMPLE_BYTES = 64;

/** Bytes that are no message, with how they begin. */
export interface BadFrame {
  kind: "bad";
  problem: "oversize" | "not-utf8" | "bad-header";
  sample: string;
}

/** Decodes whole messages: "Ærø" stays intact however TCP cut it. */
export class Utf8 {
  // Fatal: a replacement character would turn a broken name into a wrong one.
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  read(bytes: Buffer): { kind: "text"; text: string } | BadFrame {
    try {
      return { kind: "text", text: this.#decoder.decode(bytes) };
    } catch {
      return { kind: "bad", problem: "not-utf8", sample: sampleOf(bytes) };
    }
  }
}

/** The beginning of bytes that could not be read, one character for each. */
export function sampleOf(bytes: Buffer): string {
  return bytes.subarray(0, SAMPLE_BYTES).toString("latin1");
}
