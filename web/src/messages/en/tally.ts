import { counted } from "./tools.ts";

/** What stands beside the number of calls, and of accounts. */
export const tally = {
  /** In the form that belongs to the figure beside it. */
  words: {
    talking: (count: number) => counted(count, { other: "talking" }),
    ringing: (count: number) => counted(count, { other: "ringing" }),
    held: (count: number) => counted(count, { other: "on hold" }),
    queued: (count: number) => counted(count, { other: "in queue" }),
    unsure: (count: number) => counted(count, { other: "not certain" }),
    registered: (count: number) => counted(count, { other: "registered" }),
  },
  noCalls: "no calls",
  byState: "Calls by state",
  asOfAgo: (time: string) => `As of ${time} ago`,
};
