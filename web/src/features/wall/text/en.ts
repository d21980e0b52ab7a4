import { counted, figures } from "../../../messages/en/tools.ts";

export const en = {
  label: "Wall",
  totals: "Totals",
  calls: "Calls",
  servers: "Servers",
  waiting: "Loading…",
  live: "Live calls",
  callsAt: (time: string) => `Calls at ${time}`,
  byServer: (calls: number) => `${figures(calls)} calls, by server`,
  more: (count: number) => `and ${figures(count)} more`,
  morePaged: (count: number, page: number, pages: number) =>
    `and ${figures(count)} more, ${figures(page)} of ${figures(pages)}`,
  noCallsNow: "No calls now",
  noCallsThen: "No calls at that time",
  moreServers: (count: number) =>
    counted(count, { one: "and 1 more server", other: `and ${figures(count)} more servers` }),
  heardAgo: (time: string) => `updated ${time} ago`,
  noneEnded: "No call has ended since this screen was opened.",
  lastEnded: (ago: string, call: string, how: string) =>
    `Last call ended ${ago} ago: ${call}, ${how}`,
  notAnswered: "not answered",
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type WallText = typeof en;
