/** What stands beside the number of calls, and of accounts. */
export const tally = {
  words: {
    talking: "talking",
    ringing: "ringing",
    held: "on hold",
    queued: "in queue",
    unsure: "not certain",
    registered: "registered",
  },
  noCalls: "no calls",
  byState: "Calls by state",
  asOfAgo: (time: string) => `As of ${time} ago`,
};
