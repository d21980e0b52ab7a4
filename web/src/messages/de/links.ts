import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const links: Messages["links"] = {
  word: { up: "aktiv", slow: "langsam", down: "getrennt", connecting: "verbindet" },
  was: {
    up: "zuletzt aktiv",
    slow: "zuletzt langsam",
    down: "zuletzt getrennt",
    connecting: "zuletzt im Aufbau",
  },
  silent: "keine Daten",
  commandsOff: {
    noBridge:
      "Keine Verbindung zu Callboard. Sie können Anrufe erst wieder steuern, wenn die Verbindung besteht.",
    noServer: "Diesen Server gibt es nicht.",
    lost: (server) =>
      `Keine Verbindung zu ${server}. Sie können dort Anrufe erst wieder steuern, wenn die Verbindung besteht.`,
    connecting: (server) =>
      `${server} ist noch nicht verbunden. Sie können dort Anrufe steuern, sobald die Verbindung besteht.`,
  },
  connectionProblem: {
    "other-version":
      "Nicht aktuell: Diese Seite und Callboard haben verschiedene Versionen. Laden Sie die Seite neu.",
    "signed-out": "Nicht aktuell: Callboard verlangt eine neue Anmeldung. Laden Sie die Seite neu.",
    forbidden: "Nicht aktuell: Callboard hat diese Seite abgelehnt.",
  },
  alarms: "Alarme",
  plates: {
    stopped: "Verbindung unterbrochen",
    picture: (time) => `Stand: ${time}. Verbindung wird wiederhergestellt…`,
    connecting: "Verbindung zu Callboard wird hergestellt",
    notConfigured: (server) => `${server} ist nicht konfiguriert`,
    none: "Es ist kein Server konfiguriert",
    oneUp: "Server verbunden",
    oneConnecting: "Server noch nicht verbunden",
    several: (up, count) => `${figures(up)} von ${figures(count)} Servern verbunden`,
    lost: (server) => `${server} getrennt`,
    severalLost: (count) =>
      counted(count, {
        one: "Keine Verbindung zu 1 Server",
        other: `Keine Verbindung zu ${figures(count)} Servern`,
      }),
    notKnown: (count) => `${accounts(count)} ohne Kontakt`,
    slow: (server) => `${server} langsam`,
    asTheyWere: (count) => `${accounts(count)} mit altem Stand`,
    refused: (count) => `${accounts(count)} nicht registriert`,
    andMoreRefused: (account, more) =>
      counted(more, {
        one: `${account} und 1 weiteres`,
        other: `${account} und ${figures(more)} weitere`,
      }),
    moreAlarms: (count) =>
      counted(count, {
        one: "und 1 weiterer Alarm",
        other: `und ${figures(count)} weitere Alarme`,
      }),
  },
};
