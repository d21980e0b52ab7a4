import fc from "fast-check";
import { expect } from "vitest";
import { Bench } from "./bench.ts";
import type { Laws } from "./kit.ts";
import { stage } from "./stage.ts";

const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

/** Messages of other protocols and of broken programs. */
const NONSENSE = [
  "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n",
  "SSH-2.0-OpenSSH_9.2",
  "<?xml version='1.0'?><a/>",
  "null",
  "[]",
  "0",
  '""',
  '{"__proto__":{"event":"status"}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  "[".repeat(100_000),
  `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  "x".repeat(256 * 1024),
  "\u0000",
  "\ud800\udfff\ufffe",
];

export const PEER_LAWS: Laws = {
  "a meaningless message is reported and has no effect": (kit) => {
    for (const [what, text] of Object.entries(kit.hostile)) {
      const bench = inFlight(kit);
      const before = stateOf(bench);
      bench.receives(text);
      expect(stateOf(bench), what).toEqual(before);
      expect(bench.reports, what).toHaveLength(1);
    }
  },

  "no random message throws or has an effect": (kit) => {
    const bench = inFlight(kit);
    const before = stateOf(bench);
    for (const text of NONSENSE) bench.receives(text);
    const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const texts = fc.oneof(fc.string(), fc.json({ maxDepth: 2 }), fc.string({ unit: anyUnit }));
    const property = fc.property(texts, (text) => {
      bench.receives(text);
      expect(stateOf(bench)).toEqual(before);
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  },

  "the report of a bad message is short": (kit) => {
    const bench = inFlight(kit);
    for (const text of [...NONSENSE, ...Object.values(kit.hostile)]) bench.receives(text);
    for (const { detail } of bench.reports) expect(detail.length).toBeLessThanOrEqual(256);
  },

  "a silent server is probed with a request for information, never with a command": (kit) => {
    const bench = Bench.online(kit).pass(1000);
    const { length } = bench.snapshotRequests;
    bench.perform(bench.driver.probe(bench.now));
    expect(bench.snapshotRequests).toHaveLength(length + 1);
    expect(bench.commands).toEqual([]);
  },

  "a server that never answers is not asked endlessly": (kit) => {
    const bench = new Bench(kit);
    bench.answersSnapshots = false;
    // The bench limits how often the driver wakes and sends.
    bench.open().pass(120_000);
    for (let second = 0; second < 10; second += 1) {
      bench.perform(bench.driver.probe(bench.now)).pass(1000);
    }
    expect(bench.snapshotRequests.length).toBeLessThan(200);
    expect(bench.board.servers[0]?.link.state).toBe("connecting");
  },
};

/** A bench with a call and a command on it that the server has not handled. */
function inFlight(kit: Parameters<(typeof PEER_LAWS)[string]>[0]): Bench {
  const bench = Bench.online(kit);
  const command = stage(bench, "hang-up");
  bench.pass(2000);
  bench.give(command);
  return bench;
}

function stateOf({ board, outcomes, texts, facts }: Bench): object {
  return { board, outcomes: outcomes.size, texts: texts.length, facts: facts.length };
}
