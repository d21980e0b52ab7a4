import type { DialText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: DialText = {
  heading: "Wählen",
  callFrom: "Anrufen von",
  chooseAccount: "Konto auswählen",
  numberOrName: "Nummer oder Name",
  deleteLast: "Letzte Ziffer löschen",
  redial: "Erneut anrufen",
  putBack: (number) => `Erneut anrufen: ${number} einsetzen`,
  call: "Anrufen",
  callNumber: (number) => `Anrufen: ${number}`,
  callNamed: (number, name) => `Anrufen: ${number} ${name}`,
  noPicture: "Wird geladen…",
  noAccount: "Es gibt kein Konto zum Anrufen.",
  cannotCall: (account, reason) => `${account} kann jetzt nicht anrufen: ${reason}.`,
  noNumber: "Geben Sie zuerst eine Nummer ein.",
  dismiss: "Meldung zum Wählen schließen",
  directory: "Telefonbuch",
  noMatch: "Kein Treffer.",
  keyOf: (name, number) => `${name} ${number} anrufen`,
  searchHint: (count) =>
    counted(count, {
      one: "Geben Sie einen Namen ein, um 1 Eintrag zu finden.",
      other: `Geben Sie einen Namen ein, um einen von ${figures(count)} Einträgen zu finden.`,
    }),
};
