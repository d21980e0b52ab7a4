import type { Messages } from "../en/index.ts";

export const numberEntry: Messages["numberEntry"] = {
  keypad: "Wähltastatur",
  suggestions: "Vorschläge",
  dialledBefore: "Zuletzt gewählt",
  noMatch: (name) =>
    `Kein Treffer für „${name}“. Drücken Sie noch einmal „Anrufen“, um es trotzdem zu wählen.`,
};
