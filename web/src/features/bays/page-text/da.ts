import type { BaysText } from "./en.ts";
import { at } from "../../../messages/da/tools.ts";

export const da: BaysText = {
  heading: "Opkald",
  region: "Konti og deres opkald",
  noAccounts: "Der er ingen konti i konfigurationen for denne server.",
  noServer: "Der er ingen server endnu.",
  waiting: "Indlæser…",
  notConfigured: "Ikke i konfigurationen",
  checkedAgo: (time) => `kontrolleret for ${time} siden`,
  menu: {
    more: (account) => `Flere valg for ${account}`,
    callFrom: "Ring fra denne konto",
    checkNow: "Kontrollér nu",
    logIn: "Log kontoen ind…",
    logOut: "Log kontoen ud",
    add: "Føj til konfigurationen…",
    aboutHold: "Om at sætte på hold",
  },
  rest: {
    notHeardOf: "Intet svar endnu",
    noCallsThen: "Ingen opkald ved seneste kontakt",
    noCalls: "Ingen opkald",
    loggedOut: "Modtager ikke opkald.",
    notRegistered: "Ikke registreret: modtager ikke opkald.",
    refused: {
      401: "SIP-serveren afviste adgangskoden.",
      403: "SIP-serveren afviste brugeren.",
      404: "SIP-serveren kender ikke brugeren.",
      407: "SIP-serveren afviste adgangskoden.",
      408: "SIP-serveren svarede ikke.",
    },
  },
  notices: {
    theServer: "Serveren",
    said: (speaker, time, text) => `${speaker} meldte ${at(time)}: ${text}`,
    dismiss: (name) => `Luk meddelelsen om ${name}`,
    dismissError: (account) => `Luk fejlmeddelelsen om ${account}`,
    answerAgain: (call) => `Prøv igen at besvare ${call}`,
    hangUpAgain: (call) => `Prøv igen at lægge på: ${call}`,
  },
  redial: "Ring igen",
  redialCall: (call) => `Ring igen til ${call}`,
  logIn: {
    open: "Log\u00a0kontoen\u00a0ind",
    title: (account) => `Log ${account} ind`,
  },
  hold: {
    question: "Sæt på hold?",
    why: "Sæt på hold? Derfor er der ingen knap til det",
  },
};
