import type { Messages } from "../en/index.ts";

export const more: Messages["more"] = {
  of: (call) => `Mehr zu ${call}`,
  transfer: "Übergeben",
  noNumber: "Geben Sie zuerst eine Nummer oder einen Namen ein.",
  about: "Gehalten:",
  backTo: (name) => `Zurück zu ${name}`,
  transferLabel: (call, to) => `Übergeben: ${call} an ${to}`,
  backLabel: (call, from) => `Rückfrage mit ${from} beenden, zurück zu ${call}`,
  waits: "Gehalten während der Rückfrage mit",
  notLoaded: "Dieser Teil der Seite wurde nicht geladen. Laden Sie die Seite neu.",
};
