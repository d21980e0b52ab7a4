import type { Messages } from "../en/index.ts";

export const bays: Messages["bays"] = {
  heading: "Opkald",
  region: "Konti og deres opkald",
  noAccounts: "Ingen konti er konfigureret for denne server.",
  noServer: "Der er ingen server endnu.",
  waiting: "Venter på det første billede…",
  notConfigured: "Ikke i konfigurationen",
  checkedAgo: (time) => `kontrolleret for ${time} siden`,
  menu: {
    more: (account) => `Mere for ${account}`,
    callFrom: "Ring fra denne konto",
    checkNow: "Kontrollér nu",
    logIn: "Log ind…",
    logOut: "Log ud",
    add: "Føj til konfigurationen…",
    aboutHold: "Om hold",
  },
  rest: {
    notHeardOf: "Ikke hørt fra endnu",
    noCallsThen: "Ingen opkald, da der sidst kom besked",
    noCalls: "Ingen opkald",
    loggedOut: "Tager ikke imod opkald.",
    notRegistered: "Ikke registreret: tager ikke imod opkald.",
    refused: {
      401: "SIP-serveren godtog ikke adgangskoden.",
      403: "SIP-serveren afviste denne bruger.",
      404: "SIP-serveren kender ikke denne bruger.",
      407: "SIP-serveren godtog ikke adgangskoden.",
      408: "SIP-serveren svarede ikke.",
    },
  },
  notices: {
    theServer: "Serveren",
    said: (speaker, time, text) => `${speaker} meldte kl. ${time}: ${text}`,
    dismiss: (name) => `Fjern meddelelsen om ${name}`,
    dismissError: (account) => `Fjern fejlen på ${account}`,
    answerAgain: (call) => `Prøv igen: svar ${call}`,
    hangUpAgain: (call) => `Prøv igen: læg på ${call}`,
  },
  redial: "Ring igen",
  redialCall: (call) => `Ring igen til ${call}`,
  login: {
    open: "Log\u00a0ind",
    title: (account) => `Log ${account} ind`,
  },
  hold: {
    question: "Hold?",
    why: "Hold? Hvorfor der ingen hold-knap er",
    none: "Telestra har ingen hold-kommando.",
    switchHolds:
      "sætter det aktuelle opkald på hold ved at tage et andet på samme konto; et enkelt opkald kan ikke sættes på hold.",
    notReported: "Telestra melder heller ikke om hold, så Callboard mærker et opkald på hold som",
    foreign: "Hvis et andet program kan have skiftet, står der",
  },
};
