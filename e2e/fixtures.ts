import { EventEmitter } from "node:events";
import { test as base } from "@playwright/test";
import { startSimulator } from "@callboard/server/simulator/start-simulator";
import type { Simulator } from "@callboard/server/simulator/simulator";
import { BridgeHere } from "./bridge.ts";
import type { Bridge } from "./bridge.ts";
import { BridgeProcess } from "./bridge-process.ts";
import { Station } from "./station.ts";

/** The positions of the stories. */
export const ACCOUNTS = [
  { id: "account-1", number: "3001", name: "Exercise director" },
  { id: "account-2", number: "3002", name: "Ground" },
  { id: "account-3", number: "3003", name: "Delivery" },
];

/** Whom they can call. */
export const OUTSIDE = [
  { number: "3112", name: "Fire station" },
  { number: "3070", name: "Met office", answers: { afterMs: 300 } },
  { number: "3099", name: "Never there", answers: "never" },
  { number: "3098", name: "Always busy", answers: "busy" },
] as const;

interface Fixtures {
  /** How many times faster than real ones the telephone server's waits are. */
  phoneSpeed: number;
  /** Accounts that the telephone server has and the bridge was not told of. */
  unconfigured: { id: string; number: string; name: string }[];
  /** Tells of each command, as text, just before the telephone server acts on it. */
  arrivals: EventEmitter<{ command: [text: string] }>;
  /** A simulated telephone server with three accounts, and everybody who can call them. */
  phone: Simulator;
  /** The bridge between them and the stations. */
  bridge: Bridge;
  /** An instructor's station, open and live. */
  station: Station;
  /** Opens one more station in a browser of its own. */
  anotherStation: () => Promise<Station>;
}

export const test = base.extend<Fixtures>({
  phoneSpeed: [1, { option: true }],
  unconfigured: [[], { option: true }],

  // Playwright reads the names of the fixtures from this pattern, which must be one even when it is empty.
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
    const bridge = await BridgeHere.start({ servers: [serverAt(phone.port)] });
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

/** Stories about a bridge that crashes or hangs: it is a process of its own. */
export const processTest = test.extend<{ bridge: BridgeProcess }>({
  bridge: async ({ phone }, use) => {
    const bridge = await BridgeProcess.start({ servers: [serverAt(phone.port)] });
    await use(bridge);
    await bridge.stop();
  },
});

export { expect } from "@playwright/test";

/** How a bridge is told of the simulated server at this port. */
export function serverAt(port: number) {
  return { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port, accounts: ACCOUNTS };
}

/** Does something once, just before the telephone server acts on the next command of this kind. */
export function before(
  kind: string,
  arrivals: EventEmitter<{ command: [text: string] }>,
  act: () => void,
): void {
  const look = (text: string): void => {
    if (!text.includes(`"cmd":"${kind}"`)) return;
    arrivals.off("command", look);
    act();
  };
  arrivals.on("command", look);
}

/** The registrar refuses an account, and the bridge hears of it at once, because it connects anew and asks. */
export function refuseRegistration(phone: Simulator, account: string, code: number): void {
  phone.registrationBecomes(account, code);
  phone.dropLinks("fin");
}

/** The commands that the telephone server got, as they came, status requests apart. */
export function commandsTo(phone: Simulator): string[] {
  return phone.received
    .map(({ raw }) => raw.toString())
    .filter((text) => !text.includes("get-status"));
}
