import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { demoOffice } from "../demo-plans.ts";
import { startDemoTraffic } from "../demo-traffic.ts";
import type { Phones } from "../server-traffic.ts";
import type { LegState } from "../simulator.ts";
import { CstaSimulator } from "./csta-simulator.ts";
import { cstaPhones } from "./phones.ts";

let sim: CstaSimulator;
let phones: Phones;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { devices, outside } = demoOffice();
  const login = { userId: "u", password: "p", pbxDomain: "d" };
  const numbers = devices.map(({ number }) => number);
  sim = await new CstaSimulator({ devices: numbers, outside, login }).start();
  phones = cstaPhones(sim);
});
afterEach(async () => {
  vi.useRealTimers();
  await sim.stop();
});

function legs(): readonly LegState[] {
  return phones.state().flatMap((device) => device.legs);
}

function kindOf({ caller, callee, started }: LegState): string {
  const [from, to] = [caller, callee].map((number) => sim.devices.includes(number));
  return `${from && to ? "across" : from ? "out" : "in"} ${started ? "talks" : "rings"}`;
}

test.each([1, 2, 3])(
  "half an hour has all kinds of calls on CSTA devices too, none of them held (seed %i)",
  (seed) => {
    const traffic = startDemoTraffic([phones], { seed });
    const kinds = new Set<string>();
    for (let second = 0; second < 1800; second += 1) {
      vi.advanceTimersByTime(1000);
      for (const leg of legs()) kinds.add(kindOf(leg));
      expect(legs().filter((leg) => leg.held)).toEqual([]);
      const ringing = new Set(legs().flatMap((leg) => (leg.started ? [] : [leg.call])));
      expect(ringing.size).toBeLessThanOrEqual(3);
    }
    traffic.stop();
    expect([...kinds].sort()).toEqual([
      "across rings",
      "across talks",
      "in rings",
      "in talks",
      "out rings",
      "out talks",
    ]);
  },
);

test("the far end ends a call that a visitor answered after some minutes", () => {
  const traffic = startDemoTraffic([phones]);
  const call = phones.ring({ to: "3204", from: "4105" });
  const [leg] = call.legs();
  phones.answer("3204", leg?.callId ?? -1);
  const stages: string[] = [];
  for (let minute = 0; minute < 5; minute += 1) {
    stages.push(call.stage());
    vi.advanceTimersByTime(60_000);
  }
  traffic.stop();
  expect(stages.slice(0, 2)).toEqual(["answered", "answered"]);
  expect(call.stage()).toBe("ended");
});

test("a caller who cancels is gone, and a second cancel does nothing", () => {
  const call = phones.ring({ to: "3201", from: "4105", name: "Rescue" });
  expect([call.stage(), legs().length]).toEqual(["ringing", 1]);
  call.hangUp();
  call.hangUp();
  expect([call.stage(), legs().length]).toEqual(["ended", 0]);
});
