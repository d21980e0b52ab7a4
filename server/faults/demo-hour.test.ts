import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { demoPlans } from "../src/simulator/demo-plans.ts";
import type { DemoServer } from "../src/simulator/demo-plans.ts";
import { startDemoTraffic } from "../src/simulator/demo-traffic.ts";
import type { Simulator } from "../src/simulator/simulator.ts";
import { startSimulator } from "../src/simulator/start-simulator.ts";
import { callsOfServer, callsOnBoard } from "./storm.ts";
import { WatchingBrowser } from "./watching-browser.ts";

/**
 * An hour of the demo in three minutes. At twenty times the speed, calls ring for one second, last one to twelve, and arrive
 * every half second. The bridge's own times do not change: it polls an account with calls every 2 s, and gives up on a status
 * after 5 s. So during traffic the board follows by events alone and is not compared; at a quiet point it gets the time of one
 * status and of one that was lost.
 */
const SPEED = 20;
const IS_FULL = process.env["CALLBOARD_FULL"] === "1";
const ROUNDS = IS_FULL ? 12 : 3;
const ROUND_MS = IS_FULL ? 15_000 : 5000;
/** Rounds until the log of recent facts is full and the code is compiled. */
const WARM_UP_ROUNDS = IS_FULL ? 3 : 1;
const QUIET_MS = 8000;
const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

interface Bay {
  demo: DemoServer;
  phone: Simulator;
}

test("after an hour of the demo the board equals the servers' state, no call is open, and the heap has not grown", async () => {
  const bays = await Promise.all(
    demoPlans().map(async (demo) => ({
      demo,
      phone: await startSimulator({ plan: demo.plan, speed: SPEED }),
    })),
  );
  onTestFinished(async () => {
    await Promise.all(bays.map(({ phone }) => phone.stop()));
  });
  const bridge = startBridge(bays);
  onTestFinished(() => void bridge.kill("SIGKILL"));
  const { port } = await replyOf(bridge);
  let facts = 0;
  const browser = await WatchingBrowser.open(port ?? 0, (events) => (facts += events.length));
  onTestFinished(() => browser.close());

  let compared = 0;
  let warm = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round === WARM_UP_ROUNDS) warm = await heapOf(bridge);
    await playTraffic(bays, round);
    await expectServerState(browser, bays);
    compared += bays.flatMap(({ phone }) => callsOfServer(phone)).length;
  }
  for (const { phone } of bays) endAll(phone);
  await expectServerState(browser, bays);
  const atEnd = await heapOf(bridge);
  const growth = atEnd / warm - 1;
  const open = browser.board.calls.filter((call) => call.phase !== "ended");
  const figures = { rounds: ROUNDS, compared, facts, warm, atEnd, growth: growth.toFixed(3) };
  process.stdout.write(`${JSON.stringify({ ...figures, seed: SEED })}\n`);
  expect(open).toEqual([]);
  expect(browser.gaps).toBe(0);
  // The comparison must not be empty.
  expect(compared).toBeGreaterThan(ROUNDS);
  expect(growth).toBeLessThan(0.1);
}, 600_000);

async function playTraffic(bays: readonly Bay[], round: number): Promise<void> {
  const sims = bays.map(({ phone }) => phone);
  // Calls left by the round before count as foreign calls in this traffic, and end like those.
  const traffic = startDemoTraffic(sims, { seed: SEED + round * 10, speed: SPEED });
  await pause(ROUND_MS);
  traffic.stop();
}

/** Checks that the board has each server's calls and registrations. */
async function expectServerState(browser: WatchingBrowser, bays: readonly Bay[]): Promise<void> {
  for (const { demo, phone } of bays) {
    const shown = (): object => {
      const { calls, accounts } = browser.board;
      const isHere = ({ server }: { server: string }): boolean => server === demo.id;
      const codes = accounts.filter(isHere).map(({ id, sipCode }) => `${id} ${String(sipCode)}`);
      return { calls: callsOnBoard({ ...browser.board, calls: calls.filter(isHere) }), codes };
    };
    const known = (): object => ({
      calls: callsOfServer(phone),
      codes: phone.state().map(({ id, code }) => `${id} ${code}`),
    });
    await expect
      .poll(() => JSON.stringify(shown()) === JSON.stringify(known()), { timeout: QUIET_MS })
      .toBe(true)
      .catch(() => expect(shown()).toEqual(known()));
  }
}

function endAll(phone: Simulator): void {
  for (const account of phone.state()) {
    for (const leg of account.legs) {
      const isThere = phone.state().some(({ legs }) => legs.some(({ id }) => id === leg.id));
      if (isThere && !leg.stopped) phone.hangUp(account.id, leg.id);
    }
  }
}

function startBridge(bays: readonly Bay[]): ChildProcess {
  const servers = bays.map(({ demo, phone }) => ({
    id: demo.id,
    host: "127.0.0.1",
    port: phone.port,
    accounts: demo.plan.accounts.map(({ id, number, name }) => ({ id, number, name })),
  }));
  const program = fileURLToPath(new URL("bridge-process.ts", import.meta.url));
  const execArgv = ["--expose-gc", "--import", "tsx"];
  return fork(program, [JSON.stringify({ servers })], { execArgv });
}

async function heapOf(bridge: ChildProcess): Promise<number> {
  bridge.send("heap");
  return (await replyOf(bridge)).heap ?? 0;
}

async function replyOf(bridge: ChildProcess): Promise<{ port?: number; heap?: number }> {
  const ended = once(bridge, "exit").then(() => Promise.reject(new Error("The bridge ended.")));
  const [message] = (await Promise.race([once(bridge, "message"), ended])) as [object];
  ended.catch(() => undefined);
  return message;
}
