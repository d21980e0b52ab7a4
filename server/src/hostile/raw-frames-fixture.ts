import { BINARY, CLOSE, closing, CONTINUED, fragments, frame } from "./raw-socket-rig.ts";
import { PING, PONG } from "./raw-socket-rig.ts";

/** Bytes that a raw client sends after its hello, and the expected reaction. */
export interface RawCase {
  name: string;
  says: readonly (string | Buffer)[];
  /** The code of the close frame, after which nothing may follow; null when the socket closes without one. */
  closes?: number | null;
  /** The frame in reply; the socket stays open. */
  answers?: { opcode: number; payload: RegExp };
}

/** A valid command, which no case may carry out. */
export const DIAL = JSON.stringify({
  type: "command",
  id: "00000000-0000-4000-8000-000000000001",
  command: { type: "make-call", server: "telestra-a", account: "account-1", number: "3999" },
});
const HALF = DIAL.length >> 1;
export const HALVES = [DIAL.slice(0, HALF), DIAL.slice(HALF)];

export const LONG = "x".repeat(126);

const reserved = [1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  name: `a text with reserved bits ${bits.toString(2).padStart(3, "0")}`,
  says: [frame({ payload: DIAL, reserved: bits })],
  closes: 1002,
}));

const opcodes = [0x3, 0x4, 0x5, 0x6, 0x7, 0xb, 0xc, 0xd, 0xe, 0xf].map((opcode) => ({
  name: `the reserved opcode ${opcode.toString(16).toUpperCase()}`,
  says: [frame({ opcode, payload: DIAL })],
  closes: 1002,
}));

const KINDS = { ping: PING, pong: PONG, close: CLOSE };
const controls = Object.entries(KINDS).flatMap(([name, opcode]) => [
  {
    name: `a ${name} in fragments`,
    says: [frame({ opcode, isLast: false, payload: closing(1000) })],
    closes: 1002,
  },
  { name: `a ${name} of 126 bytes`, says: [frame({ opcode, payload: LONG })], closes: 1002 },
  {
    name: `a ${name} that claims 2^32 bytes`,
    says: [frame({ opcode, length: 2n ** 32n })],
    closes: 1002,
  },
  {
    name: `a ${name} without a mask`,
    says: [frame({ opcode, isMasked: false, payload: closing(1000) })],
    closes: 1002,
  },
  {
    name: `a ${name} with a reserved bit`,
    says: [frame({ opcode, reserved: 4, payload: closing(1000) })],
    closes: 1002,
  },
]);

const unmasked: RawCase[] = [
  {
    name: "a text without a mask",
    says: [frame({ payload: DIAL, isMasked: false })],
    closes: 1002,
  },
  {
    name: "binary without a mask",
    says: [frame({ opcode: BINARY, payload: DIAL, isMasked: false })],
    closes: 1002,
  },
  {
    name: "a continuation without a mask",
    says: [
      frame({ payload: HALVES[0] ?? "", isLast: false }),
      frame({ opcode: CONTINUED, payload: HALVES[1] ?? "", isMasked: false }),
    ],
    closes: 1002,
  },
  { name: "another request", says: ["GET /api/board HTTP/1.1\r\nHost: x\r\n\r\n"], closes: 1002 },
  { name: "the beginning of TLS", says: [Buffer.from([0x16, 3, 1, 2, 0, 1])], closes: 1002 },
];

const order: RawCase[] = [
  {
    name: "a continuation without a start",
    says: [frame({ opcode: CONTINUED, payload: DIAL })],
    closes: 1002,
  },
  {
    name: "an unfinished continuation without a start",
    says: [frame({ opcode: CONTINUED, payload: DIAL, isLast: false })],
    closes: 1002,
  },
  {
    name: "a continuation after the end",
    says: [...fragments(["{", "}"]), frame({ opcode: CONTINUED, payload: DIAL })],
    closes: 1002,
  },
  {
    name: "a text within a text",
    says: [frame({ payload: "{", isLast: false }), frame({ payload: DIAL })],
    closes: 1002,
  },
  {
    name: "binary within a text",
    says: [frame({ payload: "{", isLast: false }), frame({ opcode: BINARY, payload: DIAL })],
    closes: 1002,
  },
  {
    name: "the beginning of a text within binary",
    says: [
      frame({ opcode: BINARY, payload: "{", isLast: false }),
      frame({ payload: DIAL, isLast: false }),
    ],
    closes: 1002,
  },
];

/** Invalid UTF-8 (RFC 3629). */
const BROKEN: Readonly<Record<string, readonly number[]>> = {
  "an invalid byte": [0xff],
  "a continuation byte alone": [0x80],
  "half a character": [0xc3],
  "three quarters of a character": [0xf0, 0x9f, 0x98],
  "a slash in two bytes": [0xc0, 0xaf],
  "a slash in three bytes": [0xe0, 0x80, 0xaf],
  "a NUL in two bytes": [0xc0, 0x80],
  "an encoded surrogate": [0xed, 0xa0, 0x80],
  "an encoded surrogate pair": [0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80],
  "a character beyond U+10FFFF": [0xf4, 0x90, 0x80, 0x80],
  "a character of five bytes": [0xf8, 0x88, 0x80, 0x80, 0x80],
};

const utf8 = Object.entries(BROKEN).flatMap(([name, bytes]) => {
  const [before, after] = DIAL.split("3999");
  const whole = Buffer.concat([
    Buffer.from(`${before}3999`),
    Buffer.from(bytes),
    Buffer.from(after ?? ""),
  ]);
  const cut = whole.length - (after ?? "").length - (bytes.length >> 1);
  return [
    { name: `${name} in a text`, says: [frame({ payload: whole })], closes: 1007 },
    {
      name: `${name} over two frames`,
      says: fragments([whole.subarray(0, cut), whole.subarray(cut)]),
      closes: 1007,
    },
  ];
});

/** Frames that are invalid by themselves or by their position. */
export const WRONG_FRAMES: readonly RawCase[] = [
  ...[reserved, opcodes, controls, unmasked, order, utf8].flat(),
];
