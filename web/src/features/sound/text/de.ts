import type { SoundPanelText } from "./en.ts";
import { figures } from "../../../messages/de/tools.ts";

export const de: SoundPanelText = {
  heading: "Ton",
  told: {
    none: "Dieser Browser gibt hier keinen Ton aus. Eingehende Anrufe erscheinen auf der Seite und im Titel des Tabs.",
    blocked:
      "Der Browser gibt erst Ton aus, wenn Sie auf die Seite klicken oder eine Taste drücken.",
    muted: "Die Lautstärke ist null: Eingehende Anrufe sind nicht zu hören.",
    armed: "Eingehende Anrufe klingeln an diesem Rechner, und nur in einem Tab.",
  },
  volume: "Lautstärke",
  percent: (part) => `${figures(part)}\u00a0%`,
  test: "Klingelton testen",
  output: "Ausgabe über",
  systemOutput: "Ausgabe des Systems",
  outputRefused:
    "Dieses Gerät ist zurzeit nicht verfügbar. Der Ton wird über die Ausgabe des Systems ausgegeben.",
  tones: {
    pitch: "Tonhöhe",
    pitches: { low: "Tief", middle: "Mittel", high: "Hoch" },
    hear: "Töne anhören",
    listen: "Anhören",
    hearLabel: (tone) => `Anhören: ${tone}`,
    names: {
      ring: "Klingelton",
      "priority-ring": "Klingelton für Vorrangrufe",
      knock: "Anklopfton",
      alarm: "Alarm",
      connected: "Verbunden",
    },
  },
};
