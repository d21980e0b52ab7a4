import type { Messages } from "../en/index.ts";
import { counted } from "./tools.ts";

export const tally: Messages["tally"] = {
  words: {
    talking: (count) => counted(count, { other: "i samtale" }),
    ringing: (count) => counted(count, { other: "ringer" }),
    held: (count) => counted(count, { other: "på hold" }),
    queued: (count) => counted(count, { other: "i kø" }),
    unsure: (count) => counted(count, { other: "uvist" }),
    registered: (count) => counted(count, { other: "registreret" }),
  },
  noCalls: "ingen opkald",
  byState: "Opkald efter status",
  asOfAgo: (time) => `Status for ${time} siden`,
};
