/** The part of a TCP socket that writing needs. */
export interface TcpWriter {
  write(bytes: Buffer): unknown;
  /** Bytes not yet sent. */
  readonly writableLength: number;
}

/** RFC 6455, section 5.2: a whole message in one frame, of text; a server does not mask. */
const FINAL_TEXT = 0x81;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;

/**
 * Writes text messages to browsers. A message for a hundred browsers is framed once, and all messages of one turn of the event
 * loop leave in one write, because the system call costs most.
 */
export class FrameWriter {
  #last: { message: Buffer; frame: Buffer } | null = null;
  #waiting = new Map<TcpWriter, Buffer[]>();

  /** The message leaves when this turn ends. Frames are kept here: a corked socket's own queue takes twice the time. */
  write(to: TcpWriter, message: Buffer): void {
    const frame = this.#framed(message);
    const waiting = this.#waiting.get(to);
    if (waiting) waiting.push(frame);
    else this.#begin(to, frame);
  }

  /** Bytes that a browser has not received yet, including those queued here. */
  queuedBytes(to: TcpWriter): number {
    let bytes = to.writableLength;
    for (const frame of this.#waiting.get(to) ?? []) bytes += frame.length;
    return bytes;
  }

  /** Writes what is queued; call it before a direct write to a socket, or before closing it. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const [to, frames] of waiting) to.write(only(frames) ?? Buffer.concat(frames));
  }

  #begin(to: TcpWriter, frame: Buffer): void {
    if (this.#waiting.size === 0) process.nextTick(() => this.flush());
    this.#waiting.set(to, [frame]);
  }

  #framed(message: Buffer): Buffer {
    if (this.#last?.message !== message) this.#last = { message, frame: frameOf(message) };
    return this.#last.frame;
  }
}

function only(frames: readonly Buffer[]): Buffer | undefined {
  return frames.length === 1 ? frames[0] : undefined;
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
