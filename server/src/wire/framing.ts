import { encodeFrame, FrameSplitter } from "./frames.ts";
import type { Frame } from "./frames.ts";
import { encodeJ2Frame, J2Splitter } from "./j2-frames.ts";
import type { J2Frame } from "./j2-frames.ts";

/** Splits the bytes of one connection into messages. */
export interface Splitter {
  push(chunk: Buffer): readonly Frame[];
  /** Why the session has to close the connection; null while the stream is readable. */
  readonly fault: string | null;
}

/** Encodes messages to bytes and decodes them. */
export interface Framing {
  createSplitter(): Splitter;
  /** Encodes one message; throws for one that this framing cannot carry. */
  encode(message: string): Buffer;
}

/** All framings; the driver names the one of its server. */
export const FRAMINGS = {
  /** Each message ends with one zero byte. */
  nul: { createSplitter: () => new FrameSplitter(), encode: encodeFrame },
  /** ECMA-323, annex J.2. A message is written as `0007 <xml…>`: its invokeID, one blank, its text. */
  j2: { createSplitter: () => new NumberedSplitter(), encode: encodeNumbered },
} as const satisfies Record<string, Framing>;

class NumberedSplitter implements Splitter {
  readonly #splitter = new J2Splitter();

  get fault(): string | null {
    return this.#splitter.fault;
  }

  push(chunk: Buffer): Frame[] {
    return this.#splitter.push(chunk).map(numbered);
  }
}

function numbered(frame: J2Frame): Frame {
  if (frame.kind === "bad") return frame;
  return { kind: "text", text: `${frame.invokeId} ${frame.text}` };
}

function encodeNumbered(message: string): Buffer {
  if (message[4] !== " ") throw new Error("A message begins with its invokeID and one space.");
  return encodeJ2Frame(message.slice(0, 4), message.slice(5));
}
