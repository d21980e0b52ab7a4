import type { Messages } from "../en/index.ts";

export const station: Messages["station"] = {
  skip: "Gå til opkald",
  keys: "Genvejstaster",
  panes: { calls: "Opkald", dial: "Nyt opkald", activity: "Aktivitet" },
  wireMissing: "Beskederne kunne ikke indlæses. Genindlæs siden.",
  dismissWire: "Luk meddelelsen",
};
