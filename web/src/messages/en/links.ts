import type { Link } from "@callboard/shared/board/server-info";

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
};
