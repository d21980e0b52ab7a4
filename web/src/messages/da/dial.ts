import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

export const dial: Messages["dial"] = {
  heading: "Ring op",
  callFrom: "Ring fra",
  chooseAccount: "Vælg en konto",
  numberOrName: "Nummer eller navn",
  deleteLast: "Slet sidste ciffer",
  redial: "Igen",
  putBack: (number) => `Ring igen til ${number}: sæt nummeret ind`,
  keypad: "Tastatur",
  call: "Ring op",
  callNumber: (number) => `Ring ${number}`,
  callNamed: (number, name) => `Ring ${number} ${name}`,
  noPicture: "Intet billede fra broen endnu.",
  noAccount: "Der er ingen konto at ringe fra.",
  cannotCall: (account, reason) => `${account} kan ikke ringe nu: ${reason}.`,
  noNumber: "Indtast et nummer først.",
  dismiss: "Fjern meddelelsen om opkaldet",
  directory: "Telefonbog",
  suggestions: "Forslag",
  dialledBefore: "Ringet til før",
  noMatch: "Intet fundet.",
  nobody: (name) => `Ingen hedder ${name}. Tryk igen for at bruge det, som det står.`,
  keyOf: (name, number) => `Ring til ${name} ${number}`,
  searchHint: (count) =>
    counted(count, {
      one: "Skriv et navn for at finde 1 post.",
      other: `Skriv et navn for at finde ${figures(count)} poster.`,
    }),
};
