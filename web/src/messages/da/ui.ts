import type { Messages } from "../en/index.ts";

export const ui: Messages["ui"] = {
  sent: "Sendt. Venter på svar.",
  panels: "Paneler",
  tryAgain: "Prøv igen",
  close: "Luk",
  cancel: "Annuller",
  reload: "Genindlæs",
};
