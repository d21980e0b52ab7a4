import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_SLOWDOWN, slowdown } from "../slowdown-fixture.ts";
import { encodeJ2Frame, J2Splitter, MAX_J2_BYTES } from "./j2-frames.ts";
import type { J2Frame } from "./j2-frames.ts";

const SEED = Number(process.env["CALLBOARD_SEED"] ?? 323);
const XML = "<MakeCall><callingDevice>Ærøskøbing 東京 🏰</callingDevice></MakeCall>";

function message(invokeId: string, value: string): J2Frame {
  return { kind: "text", invokeId, text: value };
}

/** A frame by hand, in the layout of the annex; `length` is the value in its header. */
function frame(invokeId: string, body: string, length = 8 + Buffer.byteLength(body)): Buffer {
  const head = Buffer.from([0, 0, length >> 8, length & 0xff]);
  return Buffer.concat([head, Buffer.from(invokeId), Buffer.from(body)]);
}

function read(...chunks: readonly Buffer[]): { frames: J2Frame[]; fault: string | null } {
  const splitter = new J2Splitter();
  const frames = chunks.flatMap((chunk) => splitter.push(chunk));
  return { frames, fault: splitter.fault };
}

test("a frame is the annex J.2 header and the XML; its length counts all bytes, header included", () => {
  // 423 bytes is 01 A7, the length of a published frame.
  const body = `<x>${"ø".repeat(204)}</x>`;
  const bytes = encodeJ2Frame("0001", body);
  expect([...bytes.subarray(0, 8)]).toEqual([0, 0, 0x01, 0xa7, 0x30, 0x30, 0x30, 0x31]);
  expect(bytes).toEqual(frame("0001", body));
  expect(read(bytes)).toEqual({ frames: [message("0001", body)], fault: null });
});

test("frames are whole and in order wherever TCP splits the stream", () => {
  const invokeId = fc.nat({ max: 9999 }).map((value) => String(value).padStart(4, "0"));
  const body = fc.string({ unit: "binary", maxLength: 300 });
  const whole = body.filter((value) => !/\p{Surrogate}/u.test(value));
  const property = fc.property(
    fc.array(fc.tuple(invokeId, whole)),
    fc.array(fc.nat()),
    (messages, cuts) => {
      const bytes = Buffer.concat(messages.map(([id, value]) => encodeJ2Frame(id, value)));
      const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))];
      const ends = places.sort((a, b) => a - b);
      const chunks = [0, ...ends].map((from, index) => bytes.subarray(from, ends[index]));
      const frames = messages.map(([id, value]) => message(id, value));
      expect(read(...chunks)).toEqual({ frames, fault: null });
    },
  );
  fc.assert(property, { numRuns: 300, seed: SEED });
});

test("two frames split at any byte, or byte by byte, are the same two frames", () => {
  const bytes = Buffer.concat([frame("0042", XML), frame("9999", "<E/>")]);
  const both = { frames: [message("0042", XML), message("9999", "<E/>")], fault: null };
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(both);
  }
  expect(read(...Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(both);
});

test("a frame may be empty, or as long as its two length bytes allow", () => {
  const longest = "x".repeat(MAX_J2_BYTES - 8);
  const bytes = Buffer.concat([encodeJ2Frame("0000", ""), encodeJ2Frame("9998", longest)]);
  expect(bytes.readUInt16BE(10)).toBe(0xffff);
  expect(read(bytes).frames).toEqual([message("0000", ""), message("9998", longest)]);
  expect(() => encodeJ2Frame("0000", `${longest}x`)).toThrow("65535 bytes");
  expect(() => encodeJ2Frame("0000", "ø".repeat(40_000))).toThrow("65535 bytes");
});

test.each(["1", "12345", "00a1", "-001", ""])('"%s" is not an invokeID', (invokeId) => {
  expect(() => encodeJ2Frame(invokeId, "<x/>")).toThrow("four digits");
});

const HOSTILE = [
  ["another protocol", Buffer.from("HTTP/1.1 400 Bad Request"), "two zero bytes"],
  ["one zero byte only", Buffer.from("\0<?xml version='1.0'?>"), "two zero bytes"],
  ["the form with SOAP", Buffer.from([0, 1, 0, 20, 48, 48, 48, 49, 60]), "two zero bytes"],
  ["a length of nothing", frame("0001", "", 0), "it has 0 bytes"],
  ["a length under its header's", frame("0001", "<x/>", 7), "it has 7 bytes"],
  ["an invokeID of letters", frame("00x1", "<x/>"), "four digits"],
  ["an invokeID in bytes", frame("\0\0\0\u0001", "<x/>"), "four digits"],
  ["digits of another script", frame("٠١", "<x/>"), "four digits"],
] as const;

test.each(HOSTILE)(
  "after %s nothing more is read, wherever the stream is split",
  (_what, bad, why) => {
    const good = frame("0007", XML);
    const bytes = Buffer.concat([good, bad, good]);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const { frames, fault } = read(bytes.subarray(0, cut), bytes.subarray(cut), good);
      expect(fault).toContain(why);
      const [first, ...others] = frames;
      expect(first).toEqual(message("0007", XML));
      expect(others).toHaveLength(1);
      expect(others[0]).toMatchObject({ kind: "bad", problem: "bad-header" });
    }
  },
);

test("a wrong header is found at its first wrong byte, and the sample shows what is there", () => {
  expect(read(Buffer.from("H")).fault).toContain("two zero bytes");
  const { frames } = read(Buffer.from("HTTP/1.1 400 Bad Request\r\n"));
  const sample = "HTTP/1.1 400 Bad Request\r\n";
  expect(frames).toEqual([{ kind: "bad", problem: "bad-header", sample }]);
  const [long] = read(Buffer.from("S".repeat(500))).frames;
  expect(long).toMatchObject({ sample: "S".repeat(64) });
});

test("bytes that are not UTF-8 spoil only their own frame: the header says where the next one begins", () => {
  const broken = Buffer.concat([frame("0003", "", 10), Buffer.from([0xc3, 0x28])]);
  expect(read(Buffer.concat([broken, frame("0004", XML)]))).toEqual({
    frames: [{ kind: "bad", problem: "not-utf8", sample: "Ã(" }, message("0004", XML)],
    fault: null,
  });
});

test("a frame that comes byte by byte takes linear, not quadratic, time", () => {
  const bytesOf = (length: number): Buffer => encodeJ2Frame("0000", "x".repeat(length));
  const ratio = slowdown(bytesOf, 2000, (bytes) => {
    const splitter = new J2Splitter();
    for (let index = 0; index < bytes.length; index += 1) {
      splitter.push(bytes.subarray(index, index + 1));
    }
  });
  expect(ratio).toBeLessThan(MOST_SLOWDOWN);
});
