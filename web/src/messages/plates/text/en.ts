import { counted, figures } from "../../../messages/en/tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 account", other: `${figures(count)} accounts` });

/** The alarms in short, for those who watch. */
export const en = {
  stopped: "Connection lost",
  picture: (time: string) => `Showing the situation at ${time}. Reconnecting…`,
  connecting: "Connecting to Callboard",
  notConfigured: (server: string) => `${server} is not configured`,
  none: "No server is configured",
  oneUp: "Server connected",
  oneConnecting: "Server not connected yet",
  several: (up: number, count: number) => `${figures(up)} of ${figures(count)} servers connected`,
  lost: (server: string) => `${server}: no connection`,
  severalLost: (count: number) => `No connection to ${figures(count)} servers`,
  notKnown: (count: number) => `${accounts(count)} unknown`,
  slow: (server: string) => `${server} is slow`,
  asTheyWere: (count: number) => `${accounts(count)} at last contact`,
  refused: (count: number) => `${figures(count)} not registered`,
  andMoreRefused: (account: string, more: number) => `${account} and ${figures(more)} more`,
  moreAlarms: (count: number) =>
    counted(count, { one: "and 1 more alarm", other: `and ${figures(count)} more alarms` }),
};

export type PlatesText = typeof en;
