import { sampleOf, Utf8 } from "./utf8.ts";
import type { BadFrame } from "./utf8.ts";

/** ECMA-323, J.2: two zero bytes, the length of the whole frame in two bytes, four digits of invokeID, then the XML. */
const HEADER_BYTES = 8;
const INVOKE_ID_AT = 4;

/** The longest frame, header included: its length has two bytes. */
export const MAX_J2_BYTES = 0xffff;

/** The digits before the XML; 9999 is for events. */
const INVOKE_ID = /^\d{4}$/;

/** A message with the invokeID from its header, as text. */
export type J2Frame = { kind: "text"; invokeId: string; text: string } | BadFrame;

/**
 * Splits a TCP byte stream into frames of ECMA-323, annex J.2. After a wrong header the start of the next frame is
 * unknown: the frame reported then is the last one, and `fault` gives the reason.
 */
export class J2Splitter {
  readonly #utf8 = new Utf8();
  #held: Buffer[] = [];
  #heldBytes = 0;
  #fault: string | null = null;

  /** Why the rest of the stream is unreadable; null while it is readable. */
  get fault(): string | null {
    return this.#fault;
  }

  push(chunk: Buffer): J2Frame[] {
    const frames: J2Frame[] = [];
    let rest = chunk;
    while (rest.length > 0 && this.#fault === null) {
      rest = this.#hold(rest);
      // The bytes after a wrong header show which protocol the peer speaks instead.
      if (this.#isHeaderWrong()) frames.push(badHeader([...this.#held, rest]));
      else if (this.#isWhole()) frames.push(this.#release());
    }
    return frames;
  }

  /** Holds the bytes of the current header or frame, and returns the rest. */
  #hold(bytes: Buffer): Buffer {
    const wanted = this.#heldBytes < HEADER_BYTES ? HEADER_BYTES : this.#length();
    const taken = bytes.subarray(0, wanted - this.#heldBytes);
    this.#held.push(taken);
    this.#heldBytes += taken.length;
    return bytes.subarray(taken.length);
  }

  /** Joins only a header for each chunk; a frame of many chunks is joined once, at its end. */
  #isHeaderWrong(): boolean {
    if (this.#heldBytes > HEADER_BYTES) return false;
    const header = Buffer.concat(this.#held);
    this.#held = [header];
    this.#fault = faultIn(header);
    return this.#fault !== null;
  }

  #isWhole(): boolean {
    return this.#heldBytes >= HEADER_BYTES && this.#heldBytes === this.#length();
  }

  /** The length of the whole frame; known once its header is complete. */
  #length(): number {
    return this.#held[0]?.readUInt16BE(2) ?? 0;
  }

  #release(): J2Frame {
    const frame = Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    const invokeId = frame.toString("latin1", INVOKE_ID_AT, HEADER_BYTES);
    const read = this.#utf8.read(frame.subarray(HEADER_BYTES));
    return read.kind === "bad" ? read : { kind: "text", invokeId, text: read.text };
  }
}

function badHeader(bytes: readonly Buffer[]): BadFrame {
  return { kind: "bad", problem: "bad-header", sample: sampleOf(Buffer.concat(bytes)) };
}

/** What is wrong with a header, found at its first wrong byte. */
function faultIn(header: Buffer): string | null {
  if (header.subarray(0, 2).some((byte) => byte !== 0)) {
    return "a message does not begin with two zero bytes (ECMA-323, J.2)";
  }
  if (header.length >= INVOKE_ID_AT && header.readUInt16BE(2) < HEADER_BYTES) {
    return `a message says that it has ${header.readUInt16BE(2)} bytes, fewer than its header`;
  }
  const digits = header.toString("latin1", INVOKE_ID_AT);
  return /\D/.test(digits) ? "a message has no four digits for its invokeID" : null;
}

/** Encodes one message; throws for an invalid invokeID and for a text that is too long. */
export function encodeJ2Frame(invokeId: string, text: string): Buffer {
  if (!INVOKE_ID.test(invokeId)) throw new Error("An invokeID is four digits.");
  const body = Buffer.from(text, "utf8");
  const length = HEADER_BYTES + body.length;
  if (length > MAX_J2_BYTES) throw new Error(`A message has at most ${MAX_J2_BYTES} bytes.`);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(length, 2);
  header.write(invokeId, INVOKE_ID_AT, "latin1");
  return Buffer.concat([header, body]);
}
