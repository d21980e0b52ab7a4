import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const sound: Messages["sound"] = {
  state: {
    none: "Kein Ton in diesem Browser",
    blocked: "Ton aus: zum Erlauben drücken",
    muted: "Ton stumm",
    armed: "Ton an",
  },
  heading: "Ton",
  told: {
    none: "Dieser Browser gibt hier keinen Ton aus. Eingehende Anrufe werden angezeigt und stehen im Titel des Tabs.",
    blocked:
      "Der Browser hält diese Seite stumm, bis auf ihr eine Taste gedrückt wird. Jede ist recht.",
    muted: "Die Lautstärke ist null: bei einem Anruf ist nichts zu hören.",
    armed:
      "Ein eingehender Anruf klingelt hier. Sind mehrere Tabs dieses Browsers offen, klingelt einer davon.",
  },
  volume: "Lautstärke",
  percent: (part) => `${figures(part)} %`,
  test: "Klingeln testen",
  output: "Ausgabe über",
  systemOutput: "Ausgabe des Systems",
  outputRefused: "Diese Ausgabe ist jetzt nicht nutzbar. Der Ton geht an die des Systems.",
  tones: {
    pitch: "Tonhöhe",
    pitches: { low: "Tief", middle: "Mittel", high: "Hoch" },
    hear: "Wie die Töne klingen",
    listen: "Anhören",
    hearLabel: (tone) => `Anhören: ${tone}`,
    names: {
      ring: "Klingeln",
      "priority-ring": "Klingeln mit Vorrang",
      knock: "Anklopfen im Gespräch",
      alarm: "Alarm",
      connected: "Verbunden",
    },
  },
  silence: "Stumm schalten",
  silenceTitle: "Was jetzt klingelt, stumm schalten, nur hier",
  silenced: "Ist stumm",
  silencedTitle: "Was jetzt klingelt, ist hier stumm. Ein neuer Anruf klingelt wieder.",
};
