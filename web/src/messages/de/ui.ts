import type { Messages } from "../en/index.ts";

export const ui: Messages["ui"] = {
  sent: "Gesendet. Die Antwort steht noch aus.",
  panels: "Bereiche",
  tryAgain: "Erneut versuchen",
  close: "Schließen",
  cancel: "Abbrechen",
  reload: "Neu laden",
};
