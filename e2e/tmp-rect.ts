import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { Child } from "../server/bench/child.ts";
import { accountName } from "../server/bench/exchange.ts";
import type { SourceOrder, SourceSettings } from "../server/bench/source.ts";
import { Bridge } from "./bridge.ts";
const settings: SourceSettings = { servers: 20, accounts: 50 };
const source = new Child<SourceOrder>("source.ts", settings);
const ports = (await source.ask({ do: "ports" })) as number[];
const accounts = Array.from({ length: 50 }, (_, i) => ({ id: accountName(i) }));
const bridge = await Bridge.start({ servers: ports.map((port, i) => ({ id: `t${i+1}`, name: `t${i+1}`, host: "127.0.0.1", port, accounts })) });
const browser = await chromium.launch({executablePath: process.env["CALLBOARD_CHROMIUM"]!, args:["--no-sandbox","--disable-gpu"]});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  (window as any).out = [];
  new MutationObserver(() => {
    for (const who of document.querySelectorAll("[data-call] .who:not([elementtiming])")) {
      who.setAttribute("elementtiming", who.textContent);
      (window as any).out.push("in " + performance.now().toFixed(0) + " " + who.textContent + " top " + who.getBoundingClientRect().top.toFixed(0));
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const e of list.getEntries() as any[]) (window as any).out.push("painted " + e.renderTime.toFixed(0) + " " + e.identifier + " " + JSON.stringify(e.intersectionRect.toJSON ? [e.intersectionRect.y, e.intersectionRect.height] : 0));
  }).observe({ type: "element" });
});
await page.goto(`${bridge.url}/station`);
await page.getByRole("article", { name: /account-50/ }).first().waitFor();
source.tell({ do: "exercise", statusesPerSecond: 0 });
await pause(12000);
console.log(((await page.evaluate(() => (window as any).out)) as string[]).join("\n"));
await source.ask({ do: "halt" });
await browser.close(); await bridge.kill(); await source.stop();
