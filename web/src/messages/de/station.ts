import type { Messages } from "../en/index.ts";

export const station: Messages["station"] = {
  skip: "Zu den Anrufen",
  keys: "Tasten",
  panes: { calls: "Anrufe", dial: "Wählen", activity: "Verlauf" },
  wireMissing:
    "Die Nachrichten lassen sich nicht anzeigen: dieser Teil der Seite wurde nicht geladen. Seite neu laden.",
  dismissWire: "Meldung schließen",
};
