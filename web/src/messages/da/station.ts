import type { Messages } from "../en/index.ts";

export const station: Messages["station"] = {
  skip: "Gå til opkald",
  keys: "Taster",
  panes: { calls: "Opkald", dial: "Ring op", activity: "Aktivitet" },
  wireMissing:
    "Meddelelserne kan ikke vises: denne del af siden blev ikke indlæst. Genindlæs siden.",
  dismissWire: "Luk denne meddelelse",
};
