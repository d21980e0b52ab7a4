import type { Messages } from "../en/index.ts";

export const tally: Messages["tally"] = {
  words: {
    talking: "im Gespräch",
    ringing: "klingelnd",
    held: "gehalten",
    queued: "wartend",
    unsure: "ungewiss",
    registered: "registriert",
  },
  noCalls: "keine Anrufe",
  byState: "Anrufe nach Zustand",
  asOfAgo: (time) => `Stand vor ${time}`,
};
