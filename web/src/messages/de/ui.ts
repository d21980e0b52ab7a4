import type { Messages } from "../en/index.ts";

export const ui: Messages["ui"] = {
  sent: "Gesendet. Die Antwort steht noch aus.",
  panels: "Bereiche",
  tryAgain: "Noch einmal",
  close: "Schließen",
  cancel: "Abbrechen",
  reload: "Neu laden",
};
