import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { BEHAVIOURS } from "../src/simulator/behaviours.ts";
import type { BehaviourName } from "../src/simulator/behaviours.ts";
import { callsOfServer, callsOnBoard, Storm } from "./storm.ts";

const IS_FULL = process.env["CALLBOARD_FULL"] === "1";
const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

// Without status replies there is nothing to compare; a silent server is tested with the session.
const NAMES = (Object.keys(BEHAVIOURS) as BehaviourName[]).filter(
  (name) => name !== "status-missing",
);

/** Three mixtures that together have every behaviour; of two that exclude each other the later one wins. */
const MIXTURES = [0, 1, 2].map((offset) => NAMES.filter((_, index) => index % 3 === offset));

/** All single readings take a minute and a half; the mixtures take ten seconds. */
const CASES: BehaviourName[][] = IS_FULL ? [...NAMES.map((name) => [name]), ...MIXTURES] : MIXTURES;

test.each(CASES.map((names) => [names.join(", "), names] as const))(
  "with this reading of the protocol the board ends up equal to the server's state: %s",
  async (_title, names) => {
    const storm = await Storm.begin(SEED, names);
    await expect.poll(() => storm.browser.board.servers[0]?.link.state).toBe("up");
    for (let round = 0; round < 40; round += 1) {
      storm.stir();
      if (round % 2 === 0) storm.command();
      await pause(25);
    }
    const { given, outcomes } = storm.browser;
    await expect
      .poll(() => callsOnBoard(storm.browser.board), { timeout: 15_000, interval: 50 })
      .toEqual(callsOfServer(storm.phone));
    await expect.poll(() => outcomes.size, { timeout: 10_000 }).toBe(given.size);
    expect(new Set([...outcomes.values()].map((list) => list.length))).toEqual(new Set([1]));
    const dialed = storm.received().filter((text) => text.includes("make-call"));
    expect(new Set(dialed).size).toBe(dialed.length);
    await storm.end();
  },
  60_000,
);
