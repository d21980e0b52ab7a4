import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

export const dial: Messages["dial"] = {
  heading: "Wählen",
  callFrom: "Anrufen von",
  chooseAccount: "Konto wählen",
  numberOrName: "Nummer oder Name",
  deleteLast: "Letzte Ziffer löschen",
  redial: "Wieder",
  putBack: (number) => `Wahlwiederholung ${number}: Nummer einsetzen`,
  keypad: "Wähltastatur",
  call: "Anrufen",
  callNumber: (number) => `Anrufen: ${number}`,
  callNamed: (number, name) => `Anrufen: ${number} ${name}`,
  noPicture: "Noch kein Bild von der Brücke.",
  noAccount: "Es gibt kein Konto zum Anrufen.",
  cannotCall: (account, reason) => `${account} kann jetzt nicht anrufen: ${reason}.`,
  noNumber: "Zuerst eine Nummer eingeben.",
  dismiss: "Meldung zum Wählen schließen",
  directory: "Telefonbuch",
  suggestions: "Vorschläge",
  dialledBefore: "Früher gewählt",
  noMatch: "Kein Treffer.",
  nobody: (name) => `Niemand heißt ${name}. Noch einmal drücken verwendet es so, wie es dasteht.`,
  keyOf: (name, number) => `${name} ${number} anrufen`,
  searchHint: (count) =>
    counted(count, {
      one: "Einen Namen eingeben, um 1 Eintrag zu finden.",
      other: `Einen Namen eingeben, um ${figures(count)} Einträge zu finden.`,
    }),
};
