import { CommandSplitter } from "../command-splitter.ts";

/** A message with what its frame says besides. */
export interface Framed {
  text: string;
  /** Null where the framing has none. */
  invokeId: string | null;
}

/** How one link's bytes are cut and made. Not the product's own framing: one fault in both would agree with itself. */
export interface Pipe {
  push(chunk: Buffer): readonly Framed[];
  /** The bytes of a message; an event has no invokeID of a request. */
  bytes(message: Framed): Buffer;
}

/** Each message is ended by a zero byte. */
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

/** ECMA-323, annex J.2: two zero bytes, a length of two, four digits. A header that is wrong throws. */
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

/** How long the first message is; endless while its header is not whole. */
function sizeIn(bytes: Buffer): number {
  if (bytes.length < HEADER) return Infinity;
  const isHeader = /^\0\0[^]{2}\d{4}$/.test(bytes.toString("latin1", 0, HEADER));
  if (!isHeader) throw new Error("That is no header of ECMA-323, J.2.");
  return (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
}
