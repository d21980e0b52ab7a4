import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

export const dial: Messages["dial"] = {
  heading: "Nyt opkald",
  callFrom: "Ring fra",
  chooseAccount: "Vælg en konto",
  numberOrName: "Nummer eller navn",
  deleteLast: "Slet sidste ciffer",
  redial: "Ring igen",
  putBack: (number) => `Ring igen til ${number}: indsæt nummeret`,
  keypad: "Taltastatur",
  call: "Ring op",
  callNumber: (number) => `Ring til ${number}`,
  callNamed: (number, name) => `Ring til ${number} ${name}`,
  noPicture: "Indlæser stadig. Prøv igen om lidt.",
  noAccount: "Der er ingen konto at ringe fra.",
  cannotCall: (account, reason) => `${account} kan ikke ringe nu: ${reason}.`,
  noNumber: "Indtast et nummer først.",
  dismiss: "Luk meddelelsen om opkaldet",
  directory: "Telefonbog",
  suggestions: "Forslag",
  dialledBefore: "Seneste",
  noMatch: "Intet fundet.",
  nobody: (name) => `Intet fundet for ”${name}”. Tryk igen for at ringe alligevel.`,
  keyOf: (name, number) => `Ring til ${name} ${number}`,
  searchHint: (count) =>
    counted(count, {
      one: "Skriv et navn for at finde 1 post.",
      other: `Skriv et navn for at finde ${figures(count)} poster.`,
    }),
};
