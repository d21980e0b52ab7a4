import type { Link } from "@callboard/shared/board/server-info";
import { counted, figures } from "./tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 account", other: `${figures(count)} accounts` });

export const links = {
  word: {
    up: "live",
    slow: "slow",
    down: "lost",
    connecting: "connecting",
  } satisfies Record<Link["state"], string>,
  was: {
    up: "was live",
    slow: "was slow",
    down: "was lost",
    connecting: "was connecting",
  } satisfies Record<Link["state"], string>,
  /** The bridge has not been heard for a while, but its connection stands. */
  silent: "no data",
  commandsOff: {
    noBridge: "No connection to Callboard. Calls cannot be controlled until it is restored.",
    noServer: "This server does not exist.",
    lost: (server: string) =>
      `No connection to ${server}. Its calls cannot be controlled until it is restored.`,
    connecting: (server: string) =>
      `${server} is not connected yet. Its calls can be controlled once it is.`,
  },
  connectionProblem: {
    "other-version":
      "This page and Callboard have different versions, so nothing here is live. Reload the page.",
    "signed-out": "You are no longer signed in, so nothing here is live. Reload the page.",
    forbidden: "Callboard does not accept this page, so nothing here is live.",
  },
  alarms: "Alarms",
  plates: {
    stopped: "Connection lost",
    picture: (time: string) => `Showing the situation at ${time}. Reconnecting…`,
    connecting: "Connecting to Callboard",
    notConfigured: (server: string) => `${server} is not configured`,
    none: "No server is configured",
    oneUp: "Server connected",
    oneConnecting: "Server not connected yet",
    several: (up: number, count: number) => `${figures(up)} of ${figures(count)} servers connected`,
    lost: (server: string) => `No connection to ${server}`,
    severalLost: (count: number) => `No connection to ${figures(count)} servers`,
    notKnown: (count: number) => `${accounts(count)} unknown`,
    slow: (server: string) => `${server} is slow`,
    asTheyWere: (count: number) => `${accounts(count)} as of last contact`,
    refused: (count: number) => `${figures(count)} not registered`,
    andMoreRefused: (account: string, more: number) => `${account} and ${figures(more)} more`,
    moreAlarms: (count: number) =>
      counted(count, { one: "and 1 more alarm", other: `and ${figures(count)} more alarms` }),
  },
};
