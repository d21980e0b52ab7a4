import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_SLOWDOWN, slowdown } from "../slowdown-fixture.ts";
import { encodeFrame, FrameSplitter } from "./frames.ts";
import type { Frame } from "./frames.ts";

const text = (value: string): Frame => ({ kind: "text", text: value });

/** Splits bytes at the given offsets, as TCP may. */
function chunksOf(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
}

test("messages are whole and in order wherever TCP splits the stream", () => {
  const message = fc.string({ unit: "binary" }).map((value) => value.replaceAll("\0", ""));
  const property = fc.property(
    fc.array(message.filter((value) => !/\p{Surrogate}/u.test(value))),
    fc.array(fc.nat()),
    (messages, cuts) => {
      const splitter = new FrameSplitter();
      const bytes = Buffer.concat(messages.map(encodeFrame));
      const frames = chunksOf(bytes, cuts).flatMap((chunk) => splitter.push(chunk));
      expect(frames).toEqual(messages.map(text));
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test("a frame split at any byte still decodes, Danish letters included", () => {
  const bytes = encodeFrame('{"caller_name":"Ærøskøbing Tårn 東京"}');
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const splitter = new FrameSplitter();
    const frames = [bytes.subarray(0, cut), bytes.subarray(cut)].flatMap((chunk) =>
      splitter.push(chunk),
    );
    expect(frames).toEqual([text('{"caller_name":"Ærøskøbing Tårn 東京"}')]);
  }
});

test("bytes that are not UTF-8 spoil only their own message", () => {
  const splitter = new FrameSplitter();
  const bytes = Buffer.concat([Buffer.from([0xc3, 0x28, 0]), encodeFrame("good")]);
  expect(splitter.push(bytes)).toEqual([
    { kind: "bad", problem: "not-utf8", sample: "Ã(" },
    text("good"),
  ]);
});

test("a message beyond the cap is discarded to its end, and the next one is read", () => {
  const splitter = new FrameSplitter(100);
  const chunks = [Buffer.alloc(60, "a"), Buffer.alloc(60, "b"), Buffer.alloc(5000, "c")];
  const held = chunks.flatMap((chunk) => splitter.push(chunk));
  expect(held).toEqual([]);
  expect(splitter.pendingBytes).toBe(5120);
  const frames = splitter.push(Buffer.concat([Buffer.from([0]), encodeFrame("next")]));
  const sample = "a".repeat(60) + "b".repeat(4);
  expect(frames).toEqual([{ kind: "bad", problem: "oversize", sample }, text("next")]);
});

test("a long message in small chunks takes linear, not quadratic, time", () => {
  const chunk = Buffer.alloc(1024, "x");
  const ratio = slowdown(Number, 500, (chunks) => {
    const splitter = new FrameSplitter(Number.MAX_SAFE_INTEGER);
    for (let index = 0; index < chunks; index += 1) splitter.push(chunk);
  });
  expect(ratio).toBeLessThan(MOST_SLOWDOWN);
});

test("a text with a NUL in it cannot be encoded", () => {
  expect(() => encodeFrame('{"num":"3002"}\0{"cmd":"logout"}')).toThrow("NUL");
  expect(encodeFrame("x")).toEqual(Buffer.from([120, 0]));
});
