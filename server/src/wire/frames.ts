import { SAMPLE_BYTES, sampleOf, Utf8 } from "./utf8.ts";
import type { BadFrame } from "./utf8.ts";

const NUL = 0;
const EMPTY = Buffer.alloc(0);

/** A message has at most 256 KiB: the largest JSON that parses without delaying other servers. */
export const MAX_FRAME_BYTES = 256 * 1024;

export type Frame = { kind: "text"; text: string } | BadFrame;

/** Splits a TCP byte stream into NUL-terminated UTF-8 texts. No socket, no timer, no JSON. */
export class FrameSplitter {
  readonly #maxBytes: number;
  readonly #utf8 = new Utf8();
  #held: Buffer[] = [];
  #heldBytes = 0;

  constructor(maxBytes = MAX_FRAME_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes since the last NUL, discarded ones included: shows a peer that never ends a message. */
  get pendingBytes(): number {
    return this.#heldBytes;
  }

  /** Why the rest of the stream is unreadable; null while it is readable. */
  get fault(): string | null {
    const isEndless = this.#heldBytes > 4 * this.#maxBytes;
    return isEndless ? "the server sends a message that never ends" : null;
  }

  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = [];
    let start = 0;
    // Search only the new bytes: held bytes contain no NUL, and searching them again would be quadratic.
    for (let end = chunk.indexOf(NUL); end !== -1; end = chunk.indexOf(NUL, start)) {
      this.#hold(chunk.subarray(start, end));
      frames.push(this.#release());
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
    return frames;
  }

  #hold(bytes: Buffer): void {
    this.#heldBytes += bytes.length;
    if (this.#heldBytes <= this.#maxBytes) {
      if (bytes.length > 0) this.#held.push(bytes);
      return;
    }
    // Too long: discards everything up to the next NUL except the beginning, kept as a sample.
    this.#held = [
      Buffer.concat([...this.#held, bytes.subarray(0, SAMPLE_BYTES)]).subarray(0, SAMPLE_BYTES),
    ];
  }

  #release(): Frame {
    const isOversize = this.#heldBytes > this.#maxBytes;
    const [only = EMPTY, ...more] = this.#held;
    const bytes = more.length === 0 ? only : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    if (isOversize) return { kind: "bad", problem: "oversize", sample: sampleOf(bytes) };
    return this.#utf8.read(bytes);
  }
}

/** Encodes one message and checks that it has exactly one NUL, at its end. */
export function encodeFrame(text: string): Buffer {
  const bytes = Buffer.from(`${text}\0`, "utf8");
  if (bytes.indexOf(NUL) !== bytes.length - 1) throw new Error("A message may not contain a NUL.");
  return bytes;
}
