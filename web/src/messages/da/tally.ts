import type { Messages } from "../en/index.ts";

export const tally: Messages["tally"] = {
  words: {
    talking: "i samtale",
    ringing: "ringer",
    held: "på hold",
    queued: "i kø",
    unsure: "uvist",
    registered: "registreret",
  },
  noCalls: "ingen opkald",
  byState: "Opkald efter status",
  asOfAgo: (time) => `Status for ${time} siden`,
};
