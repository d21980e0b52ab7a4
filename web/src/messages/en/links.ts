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
  silent: "silent",
  commandsOff: {
    noBridge: "Callboard's own bridge is not connected. Commands are off until it is.",
    noServer: "There is no such server.",
    lost: (server: string) => `${server} is lost. Commands to it are off until the link returns.`,
    connecting: (server: string) =>
      `${server} is not connected yet. Commands to it are off until the link returns.`,
  },
  connectionProblem: {
    "other-version":
      "This page and the bridge are of different versions, so nothing here is live. Reload the page.",
    "signed-out": "The bridge asks for a new sign-in, so nothing here is live. Reload the page.",
    forbidden: "The bridge refuses this page, so nothing here is live.",
  },
  alarms: {
    region: "Alarms",
    tryNow: "Try now",
    tryServers: (servers: string) => `Try now: ${servers}`,
    stopped: (time: string) => `Live data stopped. This is the picture at ${time}. Trying again.`,
    severalLost: (count: number, names: string) =>
      `${figures(count)} servers lost: ${names}. Commands to them are off until the links return.`,
    lost: (server: string, ago: string, time: string) =>
      `${server} lost ${ago} ago. Showing calls as of ${time}. Commands to it are off until the link returns.`,
    slow: (server: string, lasted: string) =>
      `${server} has been slow to answer for ${lasted}. Its calls are shown as they were.`,
  },
  plates: {
    stopped: "Live data stopped",
    picture: (time: string) => `This is the picture at ${time}. Trying again.`,
    connecting: "Connecting to the bridge",
    notConfigured: (server: string) => `${server} is not configured`,
    none: "No server is configured",
    oneUp: "Server connected",
    oneConnecting: "Server not connected yet",
    several: (up: number, count: number) => `${figures(up)} of ${figures(count)} servers connected`,
    lost: (server: string) => `${server} lost`,
    severalLost: (count: number) => `${figures(count)} servers lost`,
    notKnown: (count: number) => `${accounts(count)} not known`,
    slow: (server: string) => `${server} slow`,
    asTheyWere: (count: number) => `${accounts(count)} as last heard`,
    refused: (count: number) => `${figures(count)} not registered`,
    andMoreRefused: (account: string, more: number) => `${account}, and ${figures(more)} more`,
    moreAlarms: (count: number) => `and ${figures(count)} more alarms`,
  },
};
