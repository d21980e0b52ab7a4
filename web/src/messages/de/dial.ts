import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

export const dial: Messages["dial"] = {
  heading: "Wählen",
  callFrom: "Anrufen von",
  chooseAccount: "Konto auswählen",
  numberOrName: "Nummer oder Name",
  deleteLast: "Letzte Ziffer löschen",
  redial: "Erneut anrufen",
  putBack: (number) => `Erneut anrufen: ${number} einsetzen`,
  keypad: "Wähltastatur",
  call: "Anrufen",
  callNumber: (number) => `Anrufen: ${number}`,
  callNamed: (number, name) => `Anrufen: ${number} ${name}`,
  noPicture: "Wird geladen…",
  noAccount: "Es gibt kein Konto zum Anrufen.",
  cannotCall: (account, reason) => `${account} kann jetzt nicht anrufen: ${reason}.`,
  noNumber: "Geben Sie zuerst eine Nummer ein.",
  dismiss: "Meldung zum Wählen schließen",
  directory: "Telefonbuch",
  suggestions: "Vorschläge",
  dialledBefore: "Zuletzt gewählt",
  noMatch: "Kein Treffer.",
  nobody: (name) =>
    `Kein Treffer für „${name}“. Drücken Sie noch einmal „Anrufen“, um es trotzdem zu wählen.`,
  keyOf: (name, number) => `${name} ${number} anrufen`,
  searchHint: (count) =>
    counted(count, {
      one: "Geben Sie einen Namen ein, um 1 Eintrag zu finden.",
      other: `Geben Sie einen Namen ein, um einen von ${figures(count)} Einträgen zu finden.`,
    }),
};
