import { Writable } from "node:stream";
import type { ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { linesOf } from "./replay-fixture.ts";
import { Tape } from "./tape.ts";

const server = "t1" as ServerId;
const message = { direction: "in", at: 5, text: '{"event":"status"}' } as const;

/** A disk that accepts every write. */
class Disk extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

function rig(out: Writable, maxBytes?: number): { tape: Tape; stops: string[] } {
  const stops: string[] = [];
  const stopped = (why: string): void => void stops.push(why);
  const limit = maxBytes === undefined ? {} : { maxBytes };
  return { tape: new Tape({ server, out, stopped, ...limit }), stops };
}

test("each message is one line with its time, server and direction", async () => {
  const out = new Disk();
  const { tape } = rig(out);
  tape.show(message);
  tape.show({ direction: "note", at: 6, text: "two\nlines" });
  await tape.end();
  expect(out.text.split("\n")[0]).toBe(
    String.raw`{"at":5,"server":"t1","direction":"in","text":"{\"event\":\"status\"}"}`,
  );
  expect(linesOf(out.text)).toEqual([
    { ...message, server },
    { direction: "note", at: 6, text: "two\nlines", server },
  ]);
});

test("a full tape ends within its size with a line that says so, and reports it once", () => {
  const out = new Disk();
  const { tape, stops } = rig(out, 1000);
  for (let count = 0; count < 100; count += 1) if (tape.hasRoom()) tape.show(message);
  const { text } = out;
  expect(text.length).toBeLessThanOrEqual(1000);
  expect(linesOf(text).length).toBeGreaterThan(5);
  expect(linesOf(text).at(-1)?.text).toBe("Recording ends: it is full.");
  expect(stops).toEqual(["it is full"]);
  expect(tape.hasRoom()).toBe(false);
});

test("a disk that fails ends the tape, is reported once and throws nothing", async () => {
  const out = new Writable({
    write: (_chunk, _encoding, done) => done(new Error("ENOSPC: no space left on device")),
  });
  const { tape, stops } = rig(out);
  tape.show(message);
  await new Promise((resolve) => setImmediate(resolve));
  tape.show(message);
  await tape.end();
  expect(stops).toEqual(["ENOSPC: no space left on device"]);
  expect(tape.hasRoom()).toBe(false);
});

test("a disk that accepts no data ends the tape before memory fills up", () => {
  const out = new Writable({ write: () => undefined });
  const { tape, stops } = rig(out);
  const long = { ...message, text: "x".repeat(200_000) };
  for (let count = 0; count < 100; count += 1) if (tape.hasRoom()) tape.show(long);
  expect(stops).toEqual(["the disk is too slow"]);
  expect(out.writableLength).toBeLessThan(5 * 1024 * 1024);
});
