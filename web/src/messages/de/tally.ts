import type { Messages } from "../en/index.ts";
import { counted } from "./tools.ts";

export const tally: Messages["tally"] = {
  words: {
    talking: (count) => counted(count, { other: "im Gespräch" }),
    ringing: (count) => counted(count, { one: "klingelt", other: "klingeln" }),
    held: (count) => counted(count, { other: "gehalten" }),
    queued: (count) => counted(count, { one: "wartet", other: "warten" }),
    unsure: (count) => counted(count, { other: "unklar" }),
    registered: (count) => counted(count, { other: "registriert" }),
  },
  noCalls: "keine Anrufe",
  byState: "Anrufe nach Status",
  asOfAgo: (time) => `Stand vor ${time}`,
};
