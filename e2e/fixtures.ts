import { EventEmitter } from "node:events";
import { test as base } from "@playwright/test";
import { startSimulator } from "@callboard/server/simulator/start-simulator";
import type { Simulator } from "@callboard/server/simulator/simulator";
import { InProcessBridge } from "./bridge.ts";
import type { Bridge } from "./bridge.ts";
import { BridgeProcess } from "./bridge-process.ts";
import { Station } from "./station.ts";

/** The stations' accounts. */
export const ACCOUNTS = [
  { id: "account-1", number: "3001", name: "Exercise director" },
  { id: "account-2", number: "3002", name: "Ground" },
  { id: "account-3", number: "3003", name: "Delivery" },
];

/** The parties that they can call. */
export const OUTSIDE = [
  { number: "3112", name: "Fire station" },
  { number: "3070", name: "Met office", answers: { afterMs: 300 } },
  { number: "3099", name: "Never there", answers: "never" },
  { number: "3098", name: "Always busy", answers: "busy" },
] as const;

interface Fixtures {
  /** How many times faster the telephone server's delays are than in reality. */
  phoneSpeed: number;
  /** Accounts that the telephone server has but the bridge's configuration does not. */
  unconfigured: { id: string; number: string; name: string }[];
  /** Is called with each command, as text, just before the telephone server executes it. */
  arrivals: EventEmitter<{ command: [text: string] }>;
  /** A simulated telephone server with three accounts, and the parties that can call them. */
  phone: Simulator;
  /** The bridge between the telephone server and the stations. */
  bridge: Bridge;
  /** An instructor's station, open and live. */
  station: Station;
  /** Opens another station in its own browser. */
  anotherStation: () => Promise<Station>;
}

export const test = base.extend<Fixtures>({
  phoneSpeed: [1, { option: true }],
  unconfigured: [[], { option: true }],

  // Playwright reads the fixture names from this pattern, so it must be one even if empty.
  arrivals: async ({}, use) => {
    await use(new EventEmitter());
  },

  phone: async ({ phoneSpeed, unconfigured, arrivals }, use) => {
    const phone = await startSimulator({
      plan: { accounts: [...ACCOUNTS, ...unconfigured], outside: [...OUTSIDE] },
      speed: phoneSpeed,
      log: (line) => arrivals.emit("command", line),
    });
    await use(phone);
    await phone.stop();
  },

  bridge: async ({ phone }, use) => {
    const bridge = await InProcessBridge.start({ servers: [serverAt(phone.port)] });
    await use(bridge);
    await bridge.stop();
  },

  station: async ({ bridge, page }, use) => {
    const station = new Station(page);
    await station.open(bridge.url);
    await use(station);
  },

  anotherStation: async ({ bridge, browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      const station = new Station(await context.newPage());
      await station.open(bridge.url);
      return station;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Stories about a bridge that crashes or hangs: it runs as its own process. */
export const processTest = test.extend<{ bridge: BridgeProcess }>({
  bridge: async ({ phone }, use) => {
    const bridge = await BridgeProcess.start({ servers: [serverAt(phone.port)] });
    await use(bridge);
    await bridge.stop();
  },
});

export { expect } from "@playwright/test";

/** The configuration of a simulated server at this port. */
export function serverAt(port: number) {
  return { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port, accounts: ACCOUNTS };
}

/** Runs an action once, just before the telephone server executes the next command of this kind. */
export function before(
  kind: string,
  arrivals: EventEmitter<{ command: [text: string] }>,
  act: () => void,
): void {
  const check = (text: string): void => {
    if (!text.includes(`"cmd":"${kind}"`)) return;
    arrivals.off("command", check);
    act();
  };
  arrivals.on("command", check);
}

/** The registrar refuses an account. The bridge learns it at once, because it reconnects and asks. */
export function refuseRegistration(phone: Simulator, account: string, code: number): void {
  phone.registrationBecomes(account, code);
  phone.dropLinks("fin");
}

/** The commands that the telephone server received, in order, without status requests. */
export function commandsTo(phone: Simulator): string[] {
  return phone.received
    .map(({ raw }) => raw.toString())
    .filter((text) => !text.includes("get-status"));
}
