import { expect } from "vitest";
import { account, Bench } from "./bench.ts";
import { commonOf } from "./kit.ts";
import type { DriverKit, Laws } from "./kit.ts";
import { DIALED, ringing, stage, talking } from "./stage.ts";

export const SESSION_LAWS: Laws = {
  "no command is sent again after a lost session": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      bench.give(stage(bench, type));
      const sent = bench.commands.length;
      bench.lose().pass(500).open().pass(60_000);
      expect(bench.commands.length, type).toBe(sent);
    }
  },

  "calls of a lost session are not live before the server has listed them": (kit) => {
    const bench = Bench.online(kit);
    const leg = talking(bench, "3001");
    const { key } = bench.callOf(leg);
    bench.lose();
    bench.answersSnapshots = false;
    bench.open().pass(1000);
    expect(bench.callOf(leg)).toMatchObject({ key, freshness: "stale" });
    bench.answersSnapshots = true;
    bench.pass(20_000);
    expect(bench.callOf(leg)).toMatchObject({ key, freshness: "live", phase: "talking" });
  },

  "a ringing call that still rings after a lost session is the same call": (kit) => {
    const bench = Bench.online(kit);
    const leg = ringing(bench, "3001");
    const { key } = bench.callOf(leg);
    bench.lose().open().pass(1000);
    expect(bench.callOf(leg)).toMatchObject({ key, freshness: "live", phase: "ringing" });
  },

  "a call that ended while the session was lost is ended": (kit) => {
    const bench = Bench.online(kit);
    const leg = talking(bench, "3001");
    bench.lose();
    bench.exchange.end(leg);
    bench.open().pass(1000);
    expect(bench.liveCalls).toEqual([]);
  },

  "a call that began while the session was lost is found": (kit) => {
    const bench = Bench.online(kit).lose();
    bench.exchange.offer(account, "3001");
    bench.open().pass(1000);
    expect(bench.callOf({ account, number: "3001" }).phase).toBe("ringing");
  },

  "an id that a server gives again after a lost session is another call": (kit) => {
    const bench = Bench.online(kit);
    const { key } = bench.callOf(talking(bench, "3001"));
    bench.lose().exchange.restart();
    bench.exchange.offer(account, "3002");
    bench.open().pass(1000);
    expect(bench.liveCalls).toHaveLength(1);
    expect(bench.callOf({ account, number: "3002" }).key).not.toBe(key);
  },

  "an event under an id from before a lost session changes nothing until the server has listed the call that has it":
    (kit) => {
      const bench = Bench.online(kit);
      const old = talking(bench, "3001");
      bench.lose().exchange.restart();
      bench.answersSnapshots = false;
      // Its event came before the session was back, so the driver only has the id.
      bench.exchange.offer(account, "3002");
      const [other] = bench.open().exchange.legs;
      if (!other) throw new Error("the server has no such call");
      for (const news of [bench.exchange.answer(other), bench.exchange.end(other)]) {
        bench.hears(news);
        expect(bench.callOf(old)).toMatchObject({ freshness: "stale", phase: "talking" });
      }
    },

  "an id that a server gives again within a session is another call": (kit) => {
    const bench = Bench.online(kit);
    const keys = ["3001", "3002", "3001"].map((number) => {
      const leg = ringing(bench, number);
      const { key } = bench.callOf(leg);
      bench.hears(bench.exchange.end(leg));
      return key;
    });
    expect(new Set(keys).size).toBe(3);
  },

  "call keys differ from those of an earlier start of the bridge": (kit) => {
    expect(firstKey(kit, "one")).not.toBe(firstKey(kit, "other"));
  },

  "a call dialed just before the loss is found once, and is not dialed again": (kit) => {
    const bench = Bench.online(kit);
    bench.give(stage(bench, "make-call"));
    const asked = bench.takeWaiting();
    bench.lose();
    if (asked) bench.exchange.carryOut(asked);
    bench.open().pass(10_000);
    expect(bench.callOf({ account, number: DIALED })).toMatchObject({ freshness: "live" });
    expect(bench.commands).toHaveLength(1);
  },

  "a call dialed just before the loss but never made does not stay": (kit) => {
    const bench = Bench.online(kit);
    bench.give(stage(bench, "make-call"));
    bench.lose().open().pass(20_000);
    expect(bench.liveCalls).toEqual([]);
  },
};

function firstKey(kit: DriverKit, nonce: string): string {
  const bench = new Bench(kit, nonce).open();
  return bench.callOf(ringing(bench, "3001")).key;
}
