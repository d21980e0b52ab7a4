import type { AccountId, CommandId, ServerId } from "@callboard/shared/board/ids";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../src/app.ts";
import { AuthGate } from "../src/sign-in/auth-gate.ts";
import { parseConfig } from "../src/config/read-config.ts";
import { defaultPlan } from "../src/simulator/plan.ts";
import { startSimulator } from "../src/simulator/start-simulator.ts";
import type { Simulator } from "../src/simulator/simulator.ts";
import { CuttingProxy } from "./cutting-proxy.ts";
import type { Cut } from "./cutting-proxy.ts";
import { WatchingBrowser } from "./watching-browser.ts";

const IS_FULL = process.env["CALLBOARD_FULL"] === "1";
/** Several servers are cut at the same time, because after 20 connects in a minute a bridge waits a second for each. */
const SERVERS = 8;
const ROUNDS = IS_FULL ? 4 : 1;

const account = "account-1" as AccountId;

/** A number without an answer, in a spelling that is dialed only once. */
const numberOf = (index: number): string => `sip:9011@cut-${String(index).padStart(3, "0")}`;
const FRAME = `${JSON.stringify({ cmd: "make-call", account, num: numberOf(0) })}\0`.length;

const inside = Array.from({ length: FRAME }, (_, bytes) => ({ bytes, afterMs: 0 }));
const after = Array.from({ length: 21 }, (_, index) => ({ bytes: FRAME, afterMs: index * 10 }));
const CUTS: Cut[] = Array.from({ length: ROUNDS }, (_, round) => round).flatMap((round) =>
  [...inside, ...after].map((cut) => ({ ...cut, how: round % 2 === 0 ? "fin" : "rst" })),
);

interface Bay {
  id: ServerId;
  phone: Simulator;
  proxy: CuttingProxy;
}

test(`of ${CUTS.length} make-calls that are cut, at each byte and after, none is dialed twice and none that was sent is reported as not sent`, async () => {
  const bays = await Promise.all(Array.from({ length: SERVERS }, (_, index) => openBay(index)));
  const browser = await browserOf(bays);
  const outcomes = new Map<string, number>();
  await Promise.all(
    bays.map(async (bay, start) => {
      for (let index = start; index < CUTS.length; index += SERVERS) {
        const outcome = await cutOne(bay, browser, index);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }),
  );
  for (const { phone } of bays) {
    const dialed = phone.received
      .map(({ text }) => text)
      .filter((text) => text.includes("make-call"));
    expect(new Set(dialed).size).toBe(dialed.length);
  }
  const arrived = bays
    .flatMap(({ phone }) => phone.received)
    .filter(({ text }) => text.includes("make-call"));
  expect(arrived).toHaveLength(CUTS.filter(({ bytes }) => bytes === FRAME).length);
  process.stdout.write(
    `${JSON.stringify({ cuts: CUTS.length, frame: FRAME, ...Object.fromEntries(outcomes) })}\n`,
  );
});

/** Cuts one make-call, checks its outcome, and checks that a make-call without a link is not sent at all. */
async function cutOne(
  { id, proxy }: Bay,
  browser: WatchingBrowser,
  index: number,
): Promise<string> {
  const cut = CUTS[index];
  if (!cut) throw new Error("There is no such cut.");
  const link = (): string | undefined =>
    browser.board.servers.find((one) => one.id === id)?.link.state;
  const dial = (number: string): CommandId =>
    browser.give({ type: "make-call", server: id, account, number });
  await expect.poll(link, { timeout: 20_000, interval: 5 }).toBe("up");
  proxy.cutNext(cut);
  const command = dial(numberOf(index));
  await expect.poll(link, { timeout: 20_000, interval: 5 }).not.toBe("up");
  const late = dial(`${numberOf(index)}-late`);
  const outcomeOf = (one: CommandId): string | undefined => browser.outcomes.get(one)?.join();
  await expect.poll(() => outcomeOf(command), { timeout: 20_000, interval: 5 }).toBeDefined();
  await expect.poll(() => outcomeOf(late), { timeout: 20_000, interval: 5 }).toBe("not-sent");
  proxy.reopen();
  expect(proxy.passed).toBe(cut.bytes);
  expect([cut.bytes, outcomeOf(command)]).toEqual([cut.bytes, "unknown"]);
  return outcomeOf(command) ?? "none";
}

async function openBay(index: number): Promise<Bay> {
  const phone = await startSimulator({ plan: defaultPlan(1), seed: index });
  const proxy = await CuttingProxy.before(phone.port);
  onTestFinished(async () => {
    await proxy.stop();
    await phone.stop();
  });
  return { id: `t${index}` as ServerId, phone, proxy };
}

async function browserOf(bays: readonly Bay[]): Promise<WatchingBrowser> {
  const servers = bays.map(({ id, proxy }) => {
    return { id, host: "127.0.0.1", port: proxy.port, accounts: [{ id: account, number: "3001" }] };
  });
  const read = parseConfig(JSON.stringify({ servers }), "cuts");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  const log = pino({ level: "silent" });
  const app = await createApp({
    servers: read.config.servers,
    isDemo: false,
    pageRoot: null,
    gate: new AuthGate(null),
    log,
  });
  const browser = await WatchingBrowser.open(await app.listen({ host: "127.0.0.1", port: 0 }));
  onTestFinished(async () => {
    browser.close();
    await app.close();
  });
  return browser;
}
