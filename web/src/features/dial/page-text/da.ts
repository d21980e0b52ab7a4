import type { DialText } from "./en.ts";
import { counted, figures } from "../../../messages/da/tools.ts";

export const da: DialText = {
  heading: "Nyt opkald",
  callFrom: "Ring fra",
  chooseAccount: "Vælg en konto",
  numberOrName: "Nummer eller navn",
  deleteLast: "Slet sidste ciffer",
  redial: "Ring igen",
  putBack: (number) => `Ring igen til ${number}: indsæt nummeret`,
  call: "Ring op",
  callNumber: (number) => `Ring til ${number}`,
  callNamed: (number, name) => `Ring til ${number} ${name}`,
  noPicture: "Indlæser stadig. Prøv igen om lidt.",
  noAccount: "Der er ingen konto at ringe fra.",
  cannotCall: (account, reason) => `${account} kan ikke ringe nu: ${reason}.`,
  noNumber: "Indtast et nummer først.",
  dismiss: "Luk meddelelsen om opkaldet",
  directory: "Telefonbog",
  noMatch: "Intet fundet.",
  keyOf: (name, number) => `Ring til ${name} ${number}`,
  searchHint: (count) =>
    counted(count, {
      one: "Skriv et navn for at finde 1 post.",
      other: `Skriv et navn for at finde ${figures(count)} poster.`,
    }),
};
