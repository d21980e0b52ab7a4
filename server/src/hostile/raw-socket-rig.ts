import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { onTestFinished } from "vitest";

export const TEXT = 0x1;
export const BINARY = 0x2;
export const CLOSE = 0x8;
export const PING = 0x9;
export const PONG = 0xa;
export const CONTINUED = 0x0;

/** A frame of RFC 6455, section 5.2, valid or not. */
export interface RawFrame {
  opcode?: number;
  payload?: string | Buffer;
  isLast?: boolean;
  isMasked?: boolean;
  /** The three reserved bits as a number. */
  reserved?: number;
  /** The size of the length field; by default the smallest that fits. */
  lengthBits?: 16 | 64;
  /** A false length to claim. */
  length?: bigint;
}

const MASK = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);

/** Builds a client's frame; by default a complete masked text. */
export function frame(parts: RawFrame): Buffer {
  const { opcode, isLast, isMasked, reserved, payload } = whole(parts);
  const first = (isLast ? 0x80 : 0) | (reserved << 4) | opcode;
  const length = lengthOf(parts, payload.length);
  length[0] = (length[0] ?? 0) | (isMasked ? 0x80 : 0);
  if (!isMasked) return Buffer.concat([Buffer.from([first]), length, payload]);
  const masked = payload.map((byte, index) => byte ^ (MASK[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([first]), length, MASK, masked]);
}

function whole({ payload = "", ...parts }: RawFrame) {
  const usual = { opcode: TEXT, isLast: true, isMasked: true, reserved: 0 };
  return { ...usual, ...parts, payload: Buffer.from(payload) };
}

function lengthOf({ lengthBits, length }: RawFrame, real: number): Buffer {
  const value = length ?? BigInt(real);
  if (lengthBits === 64 || value > 0xffffn) {
    const bytes = Buffer.alloc(9);
    bytes[0] = 127;
    bytes.writeBigUInt64BE(value, 1);
    return bytes;
  }
  if (lengthBits === undefined && value < 126n) return Buffer.from([Number(value)]);
  const bytes = Buffer.from([126, 0, 0]);
  bytes.writeUInt16BE(Number(value), 1);
  return bytes;
}

/** The payload of a close frame. */
export function closing(code: number, reason: string | Buffer = ""): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return Buffer.concat([head, Buffer.from(reason)]);
}

/** A message with one frame per part. */
export function fragments(parts: readonly (string | Buffer)[], opcode = TEXT): Buffer[] {
  return parts.map((payload, index) => {
    const isLast = index === parts.length - 1;
    return frame({ opcode: index === 0 ? opcode : CONTINUED, payload, isLast });
  });
}

/** Changes to an upgrade request; a null header is left out, one with two values is sent twice. */
export interface Opening {
  line?: string;
  headers?: Record<string, string | readonly string[] | null>;
}

/** Builds the request that opens a WebSocket. */
export function opening(
  port: number,
  { line = "GET /ws HTTP/1.1", headers = {} }: Opening,
): string {
  const all: NonNullable<Opening["headers"]> = {
    Host: `127.0.0.1:${port}`,
    Upgrade: "websocket",
    Connection: "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    Origin: `http://127.0.0.1:${port}`,
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => `${name}: ${text}`),
  );
  return `${[line, ...lines].join("\r\n")}\r\n\r\n`;
}

/** A frame from the bridge. */
export interface ReceivedFrame {
  opcode: number;
  payload: Buffer;
}

/** A raw client: sends any bytes, and keeps everything it receives. */
export class RawSocket {
  readonly #socket: Socket;
  #bytes = Buffer.alloc(0);
  #isClosed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => (this.#bytes = Buffer.concat([this.#bytes, chunk])));
    socket.on("close", () => (this.#isClosed = true));
    socket.on("error", () => undefined); // A reset is a close too.
  }

  static async connect(port: number): Promise<RawSocket> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    onTestFinished(() => void socket.destroy());
    return new RawSocket(socket);
  }

  say(...chunks: readonly (string | Buffer)[]): this {
    for (const chunk of chunks) this.#socket.write(chunk);
    return this;
  }

  /** Ends the sending side only. */
  finish(): void {
    this.#socket.end();
  }

  /** Destroys the connection. */
  vanish(): void {
    this.#socket.resetAndDestroy();
  }

  stopReading(): void {
    this.#socket.pause();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The status of the response; null while there is none. */
  get status(): number | null {
    const found = /^HTTP\/1\.1 (\d{3}) /.exec(this.#bytes.toString("latin1", 0, 16));
    return found ? Number(found[1]) : null;
  }

  /** All received bytes as text. */
  get text(): string {
    return this.#bytes.toString("latin1");
  }

  /** The complete frames after the upgrade response. */
  get frames(): ReceivedFrame[] {
    const head = this.#bytes.indexOf("\r\n\r\n");
    const frames: ReceivedFrame[] = [];
    for (let at = head + 4; head !== -1 && at < this.#bytes.length;) {
      const read = readFrame(this.#bytes.subarray(at));
      if (!read) return frames;
      frames.push(read);
      at += read.size;
    }
    return frames;
  }

  /** The received texts, parsed as JSON. */
  get said(): { type: string; [name: string]: unknown }[] {
    return this.frames
      .filter(({ opcode }) => opcode === TEXT)
      .map(({ payload }) => JSON.parse(payload.toString()) as { type: string });
  }

  /** The code of the close frame: 1005 when it has none (RFC 6455, section 7.1.5), null without a close frame. */
  get closeCode(): number | null {
    const close = this.frames.find(({ opcode }) => opcode === CLOSE);
    if (!close) return null;
    return close.payload.length < 2 ? 1005 : close.payload.readUInt16BE();
  }
}

function readFrame(bytes: Buffer): (ReceivedFrame & { size: number }) | null {
  const short = (bytes[1] ?? 0) & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return null;
  const length = lengthIn(bytes, short);
  if (bytes.length < head + length) return null;
  const payload = bytes.subarray(head, head + length);
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload, size: head + length };
}

function lengthIn(bytes: Buffer, short: number): number {
  if (short < 126) return short;
  return short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
}
