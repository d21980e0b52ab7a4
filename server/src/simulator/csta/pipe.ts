import { CommandSplitter } from "../command-splitter.ts";

/** A message with the invokeID from its frame. */
export interface Framed {
  text: string;
  /** Null where the framing has none. */
  invokeId: string | null;
}

/**
 * How one link's bytes are split and encoded. Independent of the product's framing, so that an error there does not
 * pass here too.
 */
export interface Pipe {
  push(chunk: Buffer): readonly Framed[];
  /** Encodes a message; an event has no request's invokeID. */
  bytes(message: Framed): Buffer;
}

/** Each message ends with a zero byte. */
export function nulPipe(): Pipe {
  const splitter = new CommandSplitter();
  return {
    push: (chunk) =>
      splitter
        .push(chunk)
        .map((command) => ({ text: command.subarray(0, -1).toString(), invokeId: null })),
    bytes: ({ text }) => Buffer.from(`${text}\0`),
  };
}

const HEADER = 8;
const EVENT_ID = "9999";

/** ECMA-323, annex J.2: two zero bytes, two bytes of length, four digits. A wrong header throws. */
export function j2Pipe(): Pipe {
  let pending = Buffer.alloc(0);
  return {
    push: (chunk) => {
      const messages: Framed[] = [];
      pending = Buffer.concat([pending, chunk]);
      for (let size = sizeIn(pending); size <= pending.length; size = sizeIn(pending)) {
        const invokeId = pending.subarray(4, HEADER).toString();
        messages.push({ text: pending.subarray(HEADER, size).toString(), invokeId });
        pending = pending.subarray(size);
      }
      return messages;
    },
    bytes: ({ text, invokeId }) => {
      const body = Buffer.from(text);
      const size = HEADER + body.length;
      const head = Buffer.from([0, 0, Math.floor(size / 256), size % 256]);
      return Buffer.concat([head, Buffer.from(invokeId ?? EVENT_ID), body]);
    },
  };
}

/** The length of the first message; `Infinity` until its header is complete. */
function sizeIn(bytes: Buffer): number {
  if (bytes.length < HEADER) return Infinity;
  const isHeader = /^\0\0[^]{2}\d{4}$/.test(bytes.toString("latin1", 0, HEADER));
  if (!isHeader) throw new Error("Not a header of ECMA-323, J.2.");
  return (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
}
