import { BINARY, CLOSE, closing, CONTINUED, fragments, frame } from "./raw-socket-rig.ts";
import { PING, PONG, TEXT } from "./raw-socket-rig.ts";
import { DIAL, HALVES, LONG } from "./raw-frames-fixture.ts";
import type { RawCase } from "./raw-frames-fixture.ts";

const REJECTED = { opcode: TEXT, payload: /"rejected"/ };
const FULL = 64 * 1024;

const NO_CODES = [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 1999, 2000, 2999, 5000, 65_535];
const noCodes = NO_CODES.map((code) => ({
  name: `a close with the code ${code}`,
  says: [frame({ opcode: CLOSE, payload: closing(code) })],
  closes: 1002,
}));

const CODES = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999];
const codes = CODES.map((code) => ({
  name: `a close with the code ${code}`,
  says: [frame({ opcode: CLOSE, payload: closing(code, "that is all") }), frame({ payload: DIAL })],
  closes: code,
}));

const ends: RawCase[] = [
  { name: "a close of one byte", says: [frame({ opcode: CLOSE, payload: "x" })], closes: 1002 },
  {
    name: "a close whose reason is not UTF-8",
    says: [frame({ opcode: CLOSE, payload: closing(1000, Buffer.from([0xff])) })],
    closes: 1007,
  },
  { name: "a close without a code", says: [frame({ opcode: CLOSE })], closes: 1005 },
  {
    name: "a command after a close",
    says: [
      Buffer.concat([frame({ opcode: CLOSE, payload: closing(1000) }), frame({ payload: DIAL })]),
    ],
    closes: 1000,
  },
  {
    name: "a ping after a close",
    says: [
      Buffer.concat([frame({ opcode: CLOSE, payload: closing(1000) }), frame({ opcode: PING })]),
    ],
    closes: 1000,
  },
  {
    name: "two closes",
    says: [1000, 1001].map((code) => frame({ opcode: CLOSE, payload: closing(code) })),
    closes: 1000,
  },
  {
    name: "a question and a close at once",
    says: [
      Buffer.concat([
        frame({ payload: JSON.stringify({ type: "hello", protocol: 1 }) }),
        frame({ opcode: CLOSE, payload: closing(1000) }),
      ]),
    ],
    closes: 1000,
  },
  {
    name: "a question and a broken frame at once",
    says: [
      Buffer.concat([frame({ payload: "{}" }), frame({ opcode: 0x3 }), frame({ payload: DIAL })]),
    ],
    closes: 1002,
  },
  {
    name: "another protocol number",
    says: [frame({ payload: JSON.stringify({ type: "hello", protocol: 2 }) })],
    closes: 4009,
  },
];

const lengths: RawCase[] = [
  {
    name: "a length with its highest bit",
    says: [frame({ length: 2n ** 63n }), DIAL],
    closes: 1009,
  },
  { name: "a length of 2^64 - 1", says: [frame({ length: 2n ** 64n - 1n })], closes: 1009 },
  { name: "a length of 2^53", says: [frame({ length: 2n ** 53n })], closes: 1009 },
  {
    name: "a claimed length of 2^40",
    says: [frame({ length: 2n ** 40n })],
    closes: 1009,
  },
  { name: "a claimed length of 65,537 bytes", says: [frame({ length: 65_537n })], closes: 1009 },
  { name: "65,537 bytes", says: [frame({ payload: "x".repeat(FULL + 1) })], closes: 1009 },
  {
    name: "65,537 bytes of binary",
    says: [frame({ opcode: BINARY, payload: Buffer.alloc(FULL + 1) })],
    closes: 1009,
  },
  {
    name: "65,537 bytes in two frames",
    says: fragments(["x".repeat(FULL), "x"]),
    closes: 1009,
  },
  {
    name: "65,537 bytes in many frames",
    says: fragments([...Array<string>(64).fill("x".repeat(1024)), "x"]),
    closes: 1009,
  },
  { name: "65,536 bytes", says: [frame({ payload: "x".repeat(FULL) })], answers: REJECTED },
  {
    name: "65,536 bytes in many frames",
    says: fragments(Array<string>(64).fill("x".repeat(1024))),
    answers: REJECTED,
  },
  {
    name: "a length in 16 bits that fits in 7",
    says: [frame({ payload: "{}", lengthBits: 16 })],
    answers: REJECTED,
  },
  {
    name: "a length in 64 bits that fits in 7",
    says: [frame({ payload: "{}", lengthBits: 64 })],
    answers: REJECTED,
  },
];

const floods: RawCase[] = [
  {
    name: "3,000 empty fragments",
    says: [
      frame({ isLast: false }),
      Buffer.concat(Array<Buffer>(3000).fill(frame({ opcode: CONTINUED, isLast: false }))),
      frame({ opcode: CONTINUED, payload: DIAL }),
    ],
    closes: 1008,
  },
  ...[
    { name: "20,000 pongs", one: frame({ opcode: PONG, payload: "!" }) },
    { name: "20,000 empty texts", one: frame({}) },
  ].map(({ name, one }) => ({
    name,
    says: [Buffer.concat(Array<Buffer>(20_000).fill(one)), frame({ payload: DIAL })],
    closes: 1008,
  })),
  {
    // ws answers at most 60 at a time.
    name: "20,000 pings",
    says: [Buffer.concat(Array<Buffer>(20_000).fill(frame({ opcode: PING, payload: "?" })))],
    closes: null,
  },
];

const answered: RawCase[] = [
  {
    name: "a ping",
    says: [frame({ opcode: PING, payload: "are you there" })],
    answers: { opcode: PONG, payload: /^are you there$/ },
  },
  {
    name: "an empty ping",
    says: [frame({ opcode: PING })],
    answers: { opcode: PONG, payload: /^$/ },
  },
  {
    name: "a ping of 125 bytes",
    says: [frame({ opcode: PING, payload: LONG.slice(1) })],
    answers: { opcode: PONG, payload: /^x{125}$/ },
  },
  {
    name: "a ping between two fragments",
    says: [
      frame({ payload: "{", isLast: false }),
      frame({ opcode: PING, payload: "here" }),
      frame({ opcode: CONTINUED, payload: "}" }),
    ],
    answers: { opcode: PONG, payload: /^here$/ },
  },
  {
    name: "fragments around a ping",
    says: [
      frame({ payload: '{"type":"claim",', isLast: false }),
      frame({ opcode: PING }),
      frame({ opcode: CONTINUED, payload: '"call":7}' }),
    ],
    answers: REJECTED,
  },
  {
    name: "an unsolicited pong",
    says: [frame({ opcode: PONG, payload: "here" }), frame({ payload: "{}" })],
    answers: REJECTED,
  },
  { name: "an empty text", says: [frame({})], answers: REJECTED },
  {
    name: "a command in binary",
    says: [frame({ opcode: BINARY, payload: DIAL })],
    answers: REJECTED,
  },
  {
    name: "a command in fragments of binary",
    says: fragments(HALVES, BINARY),
    answers: REJECTED,
  },
  { name: "empty binary", says: [frame({ opcode: BINARY })], answers: REJECTED },
  { name: "a text and a NUL", says: [frame({ payload: `${DIAL}\0` })], answers: REJECTED },
  {
    name: "two commands in a text",
    says: [frame({ payload: `${DIAL}${DIAL}` })],
    answers: REJECTED,
  },
  {
    name: "two with a NUL in between",
    says: [frame({ payload: `${DIAL}\0${DIAL}` })],
    answers: REJECTED,
  },
  { name: "a byte order mark", says: [frame({ payload: `\ufeff${DIAL}` })], answers: REJECTED },
  {
    name: "10,000 levels",
    says: [frame({ payload: `${"[".repeat(10_000)}${"]".repeat(10_000)}` })],
    answers: REJECTED,
  },
  {
    name: "a character that is cut between two frames",
    says: fragments([Buffer.from([0x22, 0xc3]), Buffer.from([0xa6, 0x22])]),
    answers: REJECTED,
  },
];

/** Closes, lengths, floods, and frames that get a reply. */
export const RAW_MESSAGES: readonly RawCase[] = [
  ...[noCodes, codes, ends, lengths, floods, answered].flat(),
];
