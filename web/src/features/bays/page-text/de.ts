import type { BaysText } from "./en.ts";

export const de: BaysText = {
  heading: "Anrufe",
  region: "Konten und ihre Anrufe",
  noAccounts: "Für diesen Server sind keine Konten konfiguriert.",
  noServer: "Es ist noch kein Server eingerichtet.",
  waiting: "Wird geladen…",
  notConfigured: "Nicht in der Konfiguration",
  checkedAgo: (time) => `vor ${time} geprüft`,
  menu: {
    more: (account) => `Mehr zu ${account}`,
    callFrom: "Von diesem Konto anrufen",
    checkNow: "Jetzt prüfen",
    logIn: "Konto anmelden…",
    logOut: "Konto abmelden",
    add: "In die Konfiguration aufnehmen…",
    aboutHold: "Info zum Halten",
  },
  rest: {
    notHeardOf: "Noch keine Antwort",
    noCallsThen: "Keine Anrufe beim letzten Kontakt",
    noCalls: "Keine Anrufe",
    loggedOut: "Nimmt keine Anrufe an.",
    notRegistered: "Nicht registriert: nimmt keine Anrufe an.",
    refused: {
      401: "Der SIP-Server hat das Passwort abgelehnt.",
      403: "Der SIP-Server hat diesen Benutzer abgelehnt.",
      404: "Der SIP-Server kennt diesen Benutzer nicht.",
      407: "Der SIP-Server hat das Passwort abgelehnt.",
      408: "Der SIP-Server hat nicht geantwortet.",
    },
  },
  notices: {
    theServer: "Der Server",
    said: (speaker, time, text) => `${speaker} meldete um ${time}: ${text}`,
    dismiss: (name) => `Meldung zu ${name} schließen`,
    dismissError: (account) => `Fehler zu ${account} schließen`,
    answerAgain: (call) => `Erneut versuchen: ${call} annehmen`,
    hangUpAgain: (call) => `Erneut versuchen: ${call} auflegen`,
  },
  redial: "Erneut anrufen",
  redialCall: (call) => `Erneut anrufen: ${call}`,
  logIn: {
    open: "Konto anmelden",
    title: (account) => `Konto anmelden: ${account}`,
  },
  hold: {
    question: "Halten?",
    why: "Halten? Warum die Taste fehlt",
  },
};
