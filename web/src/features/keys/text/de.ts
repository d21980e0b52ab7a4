import type { KeysText } from "./en.ts";

export const de: KeysText = {
  acts: {
    answer: "Ältesten eingehenden Anruf annehmen",
    decline: "Ältesten eingehenden Anruf abweisen",
    incoming: "Zu den eingehenden Anrufen",
    next: "Nächster Anruf",
    previous: "Voriger Anruf",
    switch: "Zum markierten Anruf wechseln",
    "hang-up": "Markierten Anruf auflegen",
    number: "Zur Nummer",
    account: "Konto zum Anrufen auswählen",
    silence: "Klingelton jetzt stumm schalten",
    activity: "Zu den Ereignissen",
    keys: "Diese Liste anzeigen",
  },
  about:
    "Buchstaben wirken nicht, während Sie in ein Feld schreiben; Funktionstasten wirken auch dort.",
  characters: "Tastenkürzel mit einer Taste",
  columns: { does: "Wirkung", keys: "Tastenkürzel", change: "Ändern" },
  none: "keines",
  change: "Ändern",
  pressKey: "Taste drücken",
  off: "Entfernen",
  resetAll: "Alle zurücksetzen",
  changeOf: (act) => `Ändern: ${act}`,
  noKeyFor: (act) => `Entfernen: ${act}`,
  hasNone: "Kein Tastenkürzel vorhanden.",
  asking: (act) => `Drücken Sie die neue Taste für: ${act}. Esc bricht ab.`,
  unchanged: (act) => `${act}: unverändert.`,
  ownUse: (key) =>
    `${key} ist bereits vergeben. Drücken Sie eine andere Taste oder Esc zum Abbrechen.`,
  given: (key, act) => `${key}: ${act}.`,
  taken: (act) => `${act}: kein Tastenkürzel.`,
};
