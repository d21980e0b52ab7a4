import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { callsOfServer, callsOnBoard, Storm } from "./storm.ts";

const IS_FULL = process.env["CALLBOARD_FULL"] === "1";
const KILLS = IS_FULL ? 500 : 60;
const KILLS_A_BURST = 10;
const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

/** Runs something at a steady rate until it is told to stop. */
function steadily(everyMs: number, run: () => void): () => void {
  const timer = setInterval(run, everyMs);
  return () => clearInterval(timer);
}

/** Waits until the browser's board says what the server knows; returns how long that took. */
async function equalAgain(storm: Storm): Promise<number> {
  const began = performance.now();
  await expect
    .poll(() => callsOnBoard(storm.browser.board), { timeout: 15_000, interval: 20 })
    .toEqual(callsOfServer(storm.phone));
  return performance.now() - began;
}

/** Waits until the link is up and every account was checked on it; returns how long that took. */
async function recovery(storm: Storm): Promise<number> {
  const began = performance.now();
  const isBack = (): boolean =>
    storm.browser.board.servers[0]?.link.state === "up" &&
    storm.browser.board.accounts.every((account) => account.freshness === "live");
  await expect.poll(isBack, { timeout: 15_000, interval: 5 }).toBe(true);
  return performance.now() - began;
}

test(`${KILLS} killed connections leave no command sent twice, none without its one outcome, and the server's calls on the board`, async () => {
  const storm = await Storm.begin(SEED);
  await recovery(storm);
  const recoveries: number[] = [];
  const settles: number[] = [];
  let compared = 0;
  for (let burst = 0; burst < KILLS / KILLS_A_BURST; burst += 1) {
    const stops = [steadily(10, () => storm.stir()), steadily(50, () => storm.command())];
    await pause(300);
    for (let kill = 0; kill < KILLS_A_BURST; kill += 1) {
      storm.phone.dropLinks((["fin", "rst", "mid-message"] as const)[kill % 3] ?? "rst");
      await pause(2 + storm.below(48));
    }
    for (const stop of stops) stop();
    recoveries.push(await recovery(storm));
    settles.push(await equalAgain(storm));
    compared += callsOfServer(storm.phone).length;
  }
  // The last commands may wait for evidence for 5 s.
  const { given, outcomes } = storm.browser;
  await expect.poll(() => outcomes.size, { timeout: 10_000 }).toBe(given.size);
  const counts = [...outcomes.values()].map((list) => list.length);
  expect(new Set(counts)).toEqual(new Set([1]));
  const dialed = storm.received().filter((text) => text.includes("make-call"));
  expect(new Set(dialed).size).toBe(dialed.length);
  expect(storm.browser.gaps).toBe(0);
  // Comparing nothing with nothing would prove nothing.
  expect(compared).toBeGreaterThan(KILLS / KILLS_A_BURST);
  report({
    kills: KILLS,
    compared,
    commands: given.size,
    dialed: dialed.length,
    recoveries,
    settles,
  });
  await storm.end();
}, 600_000);

function report(figures: {
  kills: number;
  compared: number;
  commands: number;
  dialed: number;
  recoveries: number[];
  settles: number[];
}): void {
  const { recoveries, settles, ...counts } = figures;
  const spread = (list: number[]): object => {
    const sorted = [...list].sort((one, other) => one - other);
    const at = (share: number): number =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
    return { p50: at(0.5), p99: at(0.99) };
  };
  const line = { ...counts, seed: SEED, recoveryMs: spread(recoveries), equalMs: spread(settles) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
