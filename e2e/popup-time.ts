// Part of npm run bench: from the telephone server's byte to the popup that Chromium has painted, with 1,000 accounts.
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Child } from "../server/bench/child.ts";
import { accountName } from "../server/bench/exchange.ts";
import { quantile, toJson, toTable } from "../server/bench/figures.ts";
import type { Figure } from "../server/bench/figures.ts";
import { microseconds } from "../server/bench/script.ts";
import type { SourceOrder, SourceSettings } from "../server/bench/source.ts";
import type { BridgeConfig } from "./bridge-files.ts";
import { BridgeProcess } from "./bridge-process.ts";
import { watchPopups } from "./watch-popups.ts";
import type { PaintedPopup } from "./watch-popups.ts";
import config from "./playwright.config.ts";
import { visit } from "./people.ts";

const SERVERS = 20;
const ACCOUNTS = 50;
const MEASURE_MS = 60_000;
/** A freshly opened page is still being compiled; a station is open for hours. */
const RUN_IN_MS = 10_000;
/** The status rate of a bridge that polls each of the accounts every five seconds. */
const BUSY_PER_SECOND = 200;

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const figures = await measure();
process.stdout.write(`${values.json ? figures.map(toJson).join("\n") : toTable(figures)}\n`);

async function measure(): Promise<Figure[]> {
  const settings: SourceSettings = { servers: SERVERS, accounts: ACCOUNTS };
  const source = new Child<SourceOrder>("source.ts", settings);
  const bridge = await BridgeProcess.start({
    servers: serversAt(await source.ask({ do: "ports" })),
  });
  const browser = await chromium.launch(config.use?.launchOptions ?? {});
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchPopups);
  await visit(page, `${bridge.url}/station`);
  await page
    .getByRole("article", { name: /account-50/ })
    .first()
    .waitFor();
  const watch = async (statusesPerSecond: number): Promise<number[]> => {
    source.tell({ do: "exercise", statusesPerSecond });
    await pause(RUN_IN_MS);
    await page.evaluate(() => window.takePopups());
    await pause(MEASURE_MS);
    const popups = await page.evaluate(() => window.takePopups());
    await source.ask({ do: "halt" });
    return delays(popups, await clockOffset(page));
  };
  const idle = await watch(0);
  const busy = await watch(BUSY_PER_SECOND);
  await browser.close();
  await bridge.stop();
  await source.stop();
  return [...told("idle", idle, 50), ...told(`${BUSY_PER_SECOND} events/s`, busy, 100)];
}

function serversAt(ports: readonly number[]): BridgeConfig["servers"] {
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({ id: accountName(index) }));
  return ports.map((port, index) => {
    const id = `t${index + 1}`;
    return { id, name: id, host: "127.0.0.1", port, accounts };
  });
}

/** How far this process's clock is ahead of the page's, in milliseconds: the fastest of several measurements. */
async function clockOffset(page: Page): Promise<number> {
  let best = { took: Infinity, offset: 0 };
  for (let round = 0; round < 20; round += 1) {
    const before = microseconds() / 1000;
    const there = await page.evaluate(() => performance.now());
    const took = microseconds() / 1000 - before;
    if (took < best.took) best = { took, offset: before + took / 2 - there };
  }
  return best.offset;
}

function delays(popups: readonly PaintedPopup[], offset: number): number[] {
  return popups.map(({ sentAt, paintedAt }) => paintedAt + offset - sentAt / 1000);
}

function told(when: string, list: readonly number[], atMost: number): Figure[] {
  const scenario = `popup painted, ${SERVERS * ACCOUNTS} accounts, ${when}`;
  const figure = (what: string, value: number): Figure => {
    return { scenario, what, unit: "ms", bridge: value, reference: null, value, budget: null };
  };
  const p95 = { ...figure("p95", quantile(list, 0.95)), budget: { atMost } };
  return [{ ...figure("popups", list.length), unit: "" }, figure("p50", quantile(list, 0.5)), p95];
}
