import type { CallKey } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { SeededRandom } from "../src/simulator/seeded-random.ts";
import { ReadingRig } from "../src/readings/reading-rig.ts";

const ACCOUNTS = ["account-1", "account-2", "account-3"];

test("in 100 restarts that reuse every id, no two calls share a record and no command reaches another call", () => {
  const seed = 11;
  const random = new SeededRandom(seed);
  const rig = ReadingRig.playing(["ids-per-account"], { seed });
  const numbers = new Map<CallKey, string>();
  let next = 5000;
  const look = (): void => {
    for (const { key, number } of rig.board.calls) {
      expect(numbers.get(key) ?? number).toBe(number);
      numbers.set(key, number);
    }
  };
  const callSomebody = (account: string): void => {
    const call = rig.phone.ring({ to: account, from: String((next += 1)) });
    if (random.next() < 0.5) rig.phone.answer(account, call.legs()[0]?.callId ?? -1);
  };
  for (let round = 0; round < 100; round += 1) {
    for (const account of ACCOUNTS) callSomebody(account);
    rig.pass(3000);
    look();
    const before = rig.board.calls.filter((call) => call.phase !== "ended");
    expect(before).toHaveLength(ACCOUNTS.length);
    rig.sim.restart();
    for (const account of ACCOUNTS) callSomebody(account);
    // During the whole recovery a user tries to hang up a call from before.
    for (let tries = 0; tries < 120; tries += 1) {
      const call = before[tries % before.length];
      if (call) rig.give({ type: "hang-up", call: call.key });
      rig.pass(random.between(1, 20));
      look();
    }
    rig.pass(2000);
    expect(rig.received()).toEqual([]);
    expect(rig.showsLive()).toHaveLength(ACCOUNTS.length);
    const shown = rig.showsLive().map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(shown).toEqual(rig.truth().map((line) => line.split(" ").slice(0, 2).join(" ")));
    for (const account of ACCOUNTS) rig.phone.farEndHangsUp(account);
    rig.pass(8000);
    rig.sim.received.length = 0;
  }
  expect(numbers.size).toBe(100 * 2 * ACCOUNTS.length);
}, 120_000);
