import type { Messages } from "../en/index.ts";

export const tally: Messages["tally"] = {
  words: {
    talking: "taler",
    ringing: "ringer",
    held: "på hold",
    queued: "i kø",
    unsure: "uvist",
    registered: "registreret",
  },
  noCalls: "ingen opkald",
  byState: "Opkald efter tilstand",
  asOfAgo: (time) => `Som for ${time} siden`,
};
