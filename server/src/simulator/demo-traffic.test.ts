import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { demoPlans } from "./demo-plans.ts";
import { startDemoTraffic, startSteadyTraffic } from "./demo-traffic.ts";
import type { Traffic } from "./demo-traffic.ts";
import type { LegState, Simulator } from "./simulator.ts";
import { startSimulator } from "./start-simulator.ts";

let sims: readonly Simulator[];
let traffic: Traffic | undefined;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  sims = await Promise.all(demoPlans().map(({ plan }) => startSimulator({ plan })));
});
afterEach(async () => {
  traffic?.stop();
  vi.useRealTimers();
  await Promise.all(sims.map((sim) => sim.stop()));
});

const SEEDS = [1, 2, 3, 4, 5];

test.each(SEEDS)("within 20 s each server has an incoming call (seed %i)", (seed) => {
  traffic = startDemoTraffic(sims, { seed });
  const seen = sims.map(() => false);
  watch(20, () => {
    for (const [index, sim] of sims.entries())
      if (legs(sim).some((leg) => fromOutside(leg))) seen[index] = true;
  });
  expect(seen).toEqual([true, true]);
});

test.each(SEEDS)("ten minutes have all kinds of calls, never many at once (seed %i)", (seed) => {
  traffic = startDemoTraffic(sims, { seed });
  const kinds = new Set<string>();
  watch(600, () => {
    for (const sim of sims) {
      expect(ringing(sim)).toBeLessThanOrEqual(3);
      for (const leg of legs(sim)) kinds.add(`${kindOf(leg)} ${leg.started ? "talks" : "rings"}`);
    }
  });
  expect(kinds).toEqual(
    new Set(["in rings", "in talks", "across rings", "across talks", "out rings", "out talks"]),
  );
});

test.each(SEEDS)("a call that a visitor answers lasts 2 to 5 minutes (seed %i)", (seed) => {
  traffic = startDemoTraffic(sims, { seed });
  const sim = first();
  watchUntil(() => legs(sim).some((leg) => fromOutside(leg) && !leg.started));
  const account = sim.state().find(({ legs: own }) => own.some(fromOutside));
  const leg = account?.legs.find(fromOutside);
  if (!account || !leg) throw new Error("no call came in");
  sim.answer(account.id, leg.id);
  expectToLast(sim, leg.call);
});

test("a call that a visitor placed lasts 2 to 5 minutes, and is never held by the traffic", () => {
  const sim = first();
  const placed = sim.placeCall("account-1", "4105");
  vi.advanceTimersByTime(3000);
  expect(placed.stage()).toBe("answered");
  traffic = startDemoTraffic(sims);
  expectToLast(sim, placed.call);
});

test("calls that no station answers are cancelled within half a minute", () => {
  traffic = startDemoTraffic(sims);
  const since = new Map<number, number>();
  watch(600, (second) => {
    const incoming = legs(first()).filter((leg) => fromOutside(leg) && !leg.started);
    for (const leg of incoming) {
      since.set(leg.call, since.get(leg.call) ?? second);
      expect(second - (since.get(leg.call) ?? second)).toBeLessThan(30);
    }
  });
  expect(since.size).toBeGreaterThan(10);
});

test("the same seed plays the same calls, another seed different ones", async () => {
  const histories = [];
  for (const seed of [1, 1, 2]) histories.push(await historyOf(seed));
  expect(histories[1]).toBe(histories[0]);
  expect(histories[2]).not.toBe(histories[0]);
});

test("after stop no further calls begin", () => {
  traffic = startDemoTraffic(sims);
  vi.advanceTimersByTime(30_000);
  traffic.stop();
  vi.advanceTimersByTime(400_000);
  const calls = new Set(sims.flatMap((sim) => legs(sim)).map((leg) => leg.started));
  expect(calls.has(false)).toBe(false);
});

test("steady traffic starts about the requested number of calls a minute, and none at 0", () => {
  traffic = startSteadyTraffic(sims, { callsPerMinute: 0 });
  vi.advanceTimersByTime(60_000);
  expect(sims.flatMap((sim) => legs(sim))).toEqual([]);
  traffic = startSteadyTraffic([first()], { callsPerMinute: 6 });
  vi.advanceTimersByTime(600_000);
  const last = first().ring({ to: "account-7", from: "4102" }).call;
  expect(last).toBeGreaterThan(35);
  expect(last).toBeLessThan(75);
});

function expectToLast(sim: Simulator, call: number): void {
  const own = (): LegState | undefined => legs(sim).find((leg) => leg.call === call);
  watch(115, () => expect(own()).toMatchObject({ started: true, held: false }));
  watch(185, () => undefined);
  expect(own()).toBeUndefined();
}

async function historyOf(seed: number): Promise<string> {
  const [demo] = demoPlans();
  if (!demo) throw new Error("the demo has no server");
  const sim = await startSimulator({ plan: demo.plan, seed });
  const played = startDemoTraffic([sim], { seed });
  const lines: string[] = [];
  watch(120, () => lines.push(JSON.stringify(sim.state())));
  played.stop();
  await sim.stop();
  return lines.join("\n");
}

function watch(seconds: number, look: (second: number) => void): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1000);
    look(second);
  }
}

function watchUntil(condition: () => boolean): void {
  for (let second = 0; !condition() && second < 60; second += 1) vi.advanceTimersByTime(1000);
}

function first(): Simulator {
  const [sim] = sims;
  if (!sim) throw new Error("the demo has no server");
  return sim;
}

function legs(sim: Simulator): readonly LegState[] {
  return sim.state().flatMap((account) => account.legs);
}

function ringing(sim: Simulator): number {
  return new Set(legs(sim).flatMap((leg) => (leg.started ? [] : [leg.call]))).size;
}

function fromOutside(leg: LegState): boolean {
  return kindOf(leg) === "in";
}

function kindOf(leg: LegState): "in" | "across" | "out" {
  const ours = (number: string): boolean => /^3[01]0\d$/.test(number);
  if (!ours(leg.caller)) return "in";
  return ours(leg.callee) ? "across" : "out";
}
