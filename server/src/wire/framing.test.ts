import { expect, test } from "vitest";
import { FRAMINGS } from "./framing.ts";
import type { Framing } from "./framing.ts";

const NAMES = Object.keys(FRAMINGS) as (keyof typeof FRAMINGS)[];

test.each(NAMES)("%s decodes what it encodes, wherever the stream is split", (name) => {
  const framing: Framing = FRAMINGS[name];
  const messages = ["0000 <Søren/>", "9999 <東京 a='1'/>"];
  const bytes = Buffer.concat(messages.map((message) => framing.encode(message)));
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const splitter = framing.createSplitter();
    const frames = [bytes.subarray(0, cut), bytes.subarray(cut)].flatMap((chunk) =>
      splitter.push(chunk),
    );
    expect(frames).toEqual(messages.map((text) => ({ kind: "text", text })));
    expect(splitter.fault).toBeNull();
  }
});

test("in J.2 the invokeID of a message goes into the header, and not into the XML", () => {
  const bytes = FRAMINGS.j2.encode("0007 <x/>");
  expect(bytes.subarray(2).toString("latin1")).toBe("\0\u000c0007<x/>");
  for (const message of ["<x/>", "0007<x/>", "007 <x/>", "00007 <x/>"]) {
    expect(() => FRAMINGS.j2.encode(message), message).toThrow(/invokeID/);
  }
});

test("an unreadable stream gives its reason: no end of message, or no header", () => {
  const endless = FRAMINGS.nul.createSplitter();
  expect(endless.push(Buffer.alloc(1024 * 1024, "x"))).toEqual([]);
  expect(endless.fault).toBeNull();
  endless.push(Buffer.of(1));
  expect(endless.fault).toBe("the server sends a message that never ends");
  const lost = FRAMINGS.j2.createSplitter();
  const [frame] = lost.push(Buffer.from("<?xml version='1.0'?>"));
  expect(frame).toMatchObject({ kind: "bad", problem: "bad-header" });
  expect(lost.fault).toContain("two zero bytes");
});
