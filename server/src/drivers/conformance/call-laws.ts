import { expect } from "vitest";
import { account, ACCOUNTS, Bench } from "./bench.ts";
import type { DriverKit, Laws, Leg } from "./kit.ts";
import { ringing, stage, talking } from "./stage.ts";

export const CALL_LAWS: Laws = {
  "a call rings, talks, ends, and leaves nothing behind": (kit) => {
    const bench = Bench.online(kit);
    const leg = ringing(bench, "3001");
    expect(bench.callOf(leg)).toMatchObject({ phase: "ringing", direction: "incoming" });
    bench.hears(bench.exchange.answer(leg));
    expect(bench.callOf(leg)).toMatchObject({ phase: "talking", confidence: "confirmed" });
    bench.hears(bench.exchange.end(leg)).pass(60_000);
    expect(bench.liveCalls).toEqual([]);
  },

  "an effect of a command names the command": (kit) => {
    const bench = Bench.online(kit);
    const id = bench.give(stage(bench, "answer"));
    const asked = bench.takeWaiting();
    if (asked) bench.hears(bench.exchange.carryOut(asked));
    const fact = bench.facts.find(({ type }) => type === "call-answered");
    expect(fact?.causedBy).toBe(id);
  },

  "many calls on many accounts come and go, and none stays": (kit) => {
    const bench = Bench.online(kit);
    const legs = Array.from({ length: 24 }, (_, index) => many(bench, index));
    expect(bench.liveCalls).toHaveLength(24);
    for (const leg of legs) bench.hears(bench.exchange.end(leg));
    bench.pass(60_000);
    expect(bench.liveCalls).toEqual([]);
    expect(new Set(bench.board.calls.map(({ key }) => key)).size).toBe(24);
  },

  "the same message twice changes nothing": (kit) => {
    const bench = Bench.online(kit);
    const news = bench.exchange.offer(account, "3001");
    bench.hears(news).hears(news);
    expect(bench.liveCalls).toHaveLength(1);
    const [leg] = bench.exchange.legs;
    const ended = leg ? bench.exchange.end(leg) : [];
    bench.hears(ended).hears(ended).pass(1000);
    expect(bench.liveCalls).toEqual([]);
  },

  "an event of an unknown call changes no call": (kit) => {
    const bench = Bench.online(kit);
    const { calls } = bench.board;
    const unknown = { account, number: "3666", direction: "incoming", phase: "talking" } as const;
    for (const id of [0, 7, Number.MAX_SAFE_INTEGER])
      for (const is of ["answered", "held", "retrieved", "ended"] as const)
        bench.hears([{ is, leg: { id, ...unknown } }]);
    bench.pass(1000);
    expect(bench.board.calls).toBe(calls);
  },

  "where the server has hold, a hold is a fact, by a client or another program": (kit) => {
    if (!canHold(kit)) return;
    const bench = Bench.online(kit);
    const leg = talking(bench, "3001");
    bench.hears(bench.exchange.hold(leg));
    const fact = { confidence: "confirmed", basis: { kind: "server-event", by: null } };
    expect(bench.callOf(leg)).toMatchObject({ ...fact, phase: "held" });
    bench.hears(bench.exchange.retrieve(leg));
    expect(bench.callOf(leg)).toMatchObject({ ...fact, phase: "talking" });
  },

  "where the server has hold, a call held after a lost session is shown as held": (kit) => {
    if (!canHold(kit)) return;
    const bench = Bench.online(kit);
    const leg = talking(bench, "3001");
    bench.lose();
    bench.exchange.hold(leg);
    bench.open().pass(1000);
    expect(bench.callOf(leg)).toMatchObject({ phase: "held", confidence: "confirmed" });
  },
};

function many(bench: Bench, index: number): Leg {
  const place = ACCOUNTS[index % 2] ?? account;
  bench.hears(bench.exchange.offer(place, `3${String(100 + index)}`));
  const leg = bench.exchange.legs.at(-1);
  if (!leg) throw new Error("the server has no such call");
  if (index % 3 === 0) bench.hears(bench.exchange.answer(leg));
  return leg;
}

function canHold({ vendor }: DriverKit): boolean {
  return vendor.capabilities.includes("hold");
}
