import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { callsOfServer, callsOnBoard, Storm } from "./storm.ts";

const IS_FULL = process.env["CALLBOARD_FULL"] === "1";
const KILLS = IS_FULL ? 500 : 60;
const KILLS_A_BURST = 10;
const EVENTS_A_SECOND = 200;
const COMMANDS_A_SECOND = 20;
const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

/** Runs a function at a steady rate until it is stopped; runs missed by a late timer are made up. */
function steadily(aSecond: number, run: () => void): () => void {
  const began = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - began) * aSecond) / 1000);
    for (; done < due; done += 1) run();
  }, 5);
  return () => clearInterval(timer);
}

/** Ends a connection 2 to 50 ms after it was opened, whatever is in progress; returns when. */
async function kill(storm: Storm, how: "fin" | "rst" | "mid-message"): Promise<number> {
  await expect.poll(() => storm.phone.links(), { timeout: 15_000, interval: 1 }).toBe(1);
  await pause(2 + storm.below(49));
  const at = Math.floor(performance.timeOrigin + performance.now());
  storm.phone.dropLinks(how);
  return at;
}

/** Waits until the link is up again and every account was checked; returns the time since the kill. */
async function recovery(storm: Storm, killedAt: number): Promise<number> {
  const isBack = (): boolean => {
    const { servers, accounts } = storm.browser.board;
    const link = servers[0]?.link;
    const isUp = link?.state === "up" && link.since >= killedAt;
    return isUp && accounts.every((account) => account.freshness === "live");
  };
  await expect.poll(isBack, { timeout: 15_000, interval: 5 }).toBe(true);
  return performance.timeOrigin + performance.now() - killedAt;
}

/** Waits until the browser's board equals the server's state; returns how long that took. */
async function equalAgain(storm: Storm): Promise<number> {
  const began = performance.now();
  await expect.poll(() => differences(storm), { timeout: 15_000, interval: 20 }).toEqual([]);
  return performance.now() - began;
}

/** Both lists where they differ, read again each time, because a caller may hang up in between. */
function differences(storm: Storm): string[] {
  const board = callsOnBoard(storm.browser.board);
  const server = callsOfServer(storm.phone);
  if (board.join() === server.join()) return [];
  return [`on the board: ${board.join()}`, `on the server: ${server.join()}`];
}

test(`${KILLS} killed connections: no command is sent twice, each has one outcome, and the board has the server's calls`, async () => {
  const storm = await Storm.begin(SEED);
  await recovery(storm, 0);
  const recoveries: number[] = [];
  const settles: number[] = [];
  let compared = 0;
  let stormyMs = 0;
  for (let burst = 0; burst < KILLS / KILLS_A_BURST; burst += 1) {
    const began = performance.now();
    const stops = [
      steadily(EVENTS_A_SECOND, () => storm.stir()),
      steadily(COMMANDS_A_SECOND, () => storm.command()),
    ];
    await pause(300);
    let killedAt = 0;
    for (let count = 0; count < KILLS_A_BURST; count += 1) {
      killedAt = await kill(storm, (["fin", "rst", "mid-message"] as const)[count % 3] ?? "rst");
    }
    recoveries.push(await recovery(storm, killedAt));
    for (const stop of stops) stop();
    stormyMs += performance.now() - began;
    settles.push(await equalAgain(storm));
    compared += callsOfServer(storm.phone).length;
  }
  // The last commands may wait 5 s for evidence.
  const { given, outcomes } = storm.browser;
  await expect.poll(() => outcomes.size, { timeout: 10_000 }).toBe(given.size);
  const counts = [...outcomes.values()].map((list) => list.length);
  expect(new Set(counts)).toEqual(new Set([1]));
  const dialed = storm.received().filter((text) => text.includes("make-call"));
  expect(new Set(dialed).size).toBe(dialed.length);
  expect(storm.browser.gaps).toBe(0);
  // The comparison must not be empty, and there must have been traffic.
  expect(compared).toBeGreaterThan(KILLS / KILLS_A_BURST);
  const perSecond = (count: number): number => Math.round((count * 1000) / stormyMs);
  expect(perSecond(storm.events)).toBeGreaterThan(0.9 * EVENTS_A_SECOND);
  expect(perSecond(given.size)).toBeGreaterThan(0.9 * COMMANDS_A_SECOND);
  const figures = {
    kills: KILLS,
    compared,
    commands: given.size,
    dialed: dialed.length,
    eventsPerSecond: perSecond(storm.events),
    commandsPerSecond: perSecond(given.size),
    seed: SEED,
    recoveryMs: spread(recoveries),
    equalMs: spread(settles),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (IS_FULL) expect(figures.recoveryMs.p99).toBeLessThan(1000);
  await storm.end();
}, 600_000);

function spread(list: number[]): { p50: number; p99: number } {
  const sorted = [...list].sort((one, other) => one - other);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}
