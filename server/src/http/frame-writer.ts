import type { Writable } from "node:stream";

/** What writing needs of a TCP socket. */
export type TcpWriter = Pick<Writable, "write" | "cork" | "uncork">;

/** RFC 6455, section 5.2: a whole message in one frame, of text; a server does not mask. */
const FINAL_TEXT = 0x81;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;

/**
 * Writes text messages to browsers. A message for a hundred browsers is framed once, and what one turn of the event loop
 * has for a browser goes out in one write: the system call is what costs most.
 */
export class FrameWriter {
  #last: { message: Buffer; frame: Buffer } | null = null;
  #corked = new Set<TcpWriter>();

  /** The message leaves when this turn ends, behind all that was written before it. */
  write(to: TcpWriter, message: Buffer): void {
    if (!this.#corked.has(to)) this.#cork(to);
    to.write(this.#framed(message));
  }

  #cork(to: TcpWriter): void {
    if (this.#corked.size === 0) process.nextTick(() => this.#uncorkAll());
    this.#corked.add(to);
    to.cork();
  }

  #uncorkAll(): void {
    const corked = this.#corked;
    this.#corked = new Set();
    for (const to of corked) to.uncork();
  }

  #framed(message: Buffer): Buffer {
    if (this.#last?.message !== message) this.#last = { message, frame: frameOf(message) };
    return this.#last.frame;
  }
}

function frameOf(message: Buffer): Buffer {
  return Buffer.concat([headOf(message.length), message]);
}

function headOf(length: number): Buffer {
  if (length < LENGTH_IN_16_BITS) return Buffer.from([FINAL_TEXT, length]);
  if (length < 2 ** 16) {
    const head = Buffer.from([FINAL_TEXT, LENGTH_IN_16_BITS, 0, 0]);
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.alloc(10);
  head.set([FINAL_TEXT, LENGTH_IN_64_BITS]);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
