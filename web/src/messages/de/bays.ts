import type { Messages } from "../en/index.ts";

export const bays: Messages["bays"] = {
  heading: "Anrufe",
  region: "Konten und ihre Anrufe",
  noAccounts: "Für diesen Server sind keine Konten konfiguriert.",
  noServer: "Es gibt noch keinen Server.",
  waiting: "Das erste Bild steht noch aus…",
  notConfigured: "Nicht in der Konfiguration",
  checkedAgo: (time) => `vor ${time} geprüft`,
  menu: {
    more: (account) => `Mehr zu ${account}`,
    callFrom: "Von diesem Konto anrufen",
    checkNow: "Jetzt prüfen",
    logIn: "Anmelden…",
    logOut: "Abmelden",
    add: "In die Konfiguration aufnehmen…",
    aboutHold: "Zum Halten",
  },
  rest: {
    notHeardOf: "Noch nichts gehört",
    noCallsThen: "Zuletzt keine Anrufe",
    noCalls: "Keine Anrufe",
    loggedOut: "Nimmt keine Anrufe an.",
    notRegistered: "Nicht registriert: nimmt keine Anrufe an.",
    refused: {
      401: "Der SIP-Server hat das Passwort nicht angenommen.",
      403: "Der SIP-Server hat diesen Benutzer abgewiesen.",
      404: "Der SIP-Server kennt diesen Benutzer nicht.",
      407: "Der SIP-Server hat das Passwort nicht angenommen.",
      408: "Der SIP-Server hat nicht geantwortet.",
    },
  },
  notices: {
    theServer: "Der Server",
    said: (speaker, time, text) => `${speaker} meldete um ${time}: ${text}`,
    dismiss: (name) => `Meldung zu ${name} schließen`,
    dismissError: (account) => `Fehler zu ${account} schließen`,
    answerAgain: (call) => `Noch einmal annehmen: ${call}`,
    hangUpAgain: (call) => `Noch einmal auflegen: ${call}`,
  },
  redial: "Erneut anrufen",
  redialCall: (call) => `Erneut anrufen: ${call}`,
  login: {
    open: "Anmelden",
    title: (account) => `${account} anmelden`,
  },
  hold: {
    question: "Halten?",
    why: "Halten? Warum es keine Taste dafür gibt",
    none: "Telestra hat keinen Befehl zum Halten.",
    switchHolds:
      "hält den aktiven Anruf, indem ein anderer desselben Kontos aufgenommen wird; ein einzelner Anruf lässt sich nicht halten.",
    notReported:
      "Telestra meldet das Halten auch nicht, daher kennzeichnet Callboard einen gehaltenen Anruf als",
    foreign: "Hat vielleicht ein anderes Programm gemakelt, steht dort",
  },
};
