import type { Messages } from "../en/index.ts";

export const station: Messages["station"] = {
  skip: "Zu den Anrufen",
  keys: "Tastenkürzel",
  panes: { calls: "Anrufe", dial: "Wählen", activity: "Ereignisse" },
  wireMissing:
    "Die Nachrichten werden nicht angezeigt: Dieser Teil der Seite wurde nicht geladen. Laden Sie die Seite neu.",
  dismissWire: "Meldung schließen",
};
