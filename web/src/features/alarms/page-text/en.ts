import { figures } from "../../../messages/en/tools.ts";

/** The text of the alarms. */
export const en = {
  tryNow: "Try now",
  tryServers: (servers: string) => `Try now: ${servers}`,
  stopped: (time: string) => `Connection lost. Showing the situation at ${time}. Reconnecting…`,
  severalLost: (count: number, names: string) =>
    `No connection to ${figures(count)} servers: ${names}. Their calls cannot be controlled until it is restored.`,
  lost: (server: string, ago: string, time: string) =>
    `No connection to ${server} for ${ago}. Showing calls as of ${time}. They cannot be controlled until it is restored.`,
  slow: (server: string, lasted: string) =>
    `${server} has been slow to answer for ${lasted}. Its calls are shown as last reported.`,
};

export type AlarmsText = typeof en;
