import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const links: Messages["links"] = {
  word: { up: "aktiv", slow: "langsam", down: "verloren", connecting: "verbindet" },
  was: { up: "war aktiv", slow: "war langsam", down: "war verloren", connecting: "war im Aufbau" },
  silent: "stumm",
  commandsOff: {
    noBridge:
      "Die Brücke von Callboard ist nicht verbunden. Befehle dorthin sind aus, bis sie es ist.",
    noServer: "Diesen Server gibt es nicht.",
    lost: (server) =>
      `Die Verbindung zu ${server} ist verloren. Befehle dorthin sind aus, bis sie wieder da ist.`,
    connecting: (server) =>
      `${server} ist noch nicht verbunden. Befehle dorthin sind aus, bis die Verbindung steht.`,
  },
  connectionProblem: {
    "other-version":
      "Diese Seite und die Brücke haben verschiedene Versionen, daher ist hier nichts aktuell. Seite neu laden.",
    "signed-out":
      "Die Brücke verlangt eine neue Anmeldung, daher ist hier nichts aktuell. Seite neu laden.",
    forbidden: "Die Brücke weist diese Seite ab, daher ist hier nichts aktuell.",
  },
  alarms: {
    region: "Alarme",
    tryNow: "Jetzt versuchen",
    tryServers: (servers: string) => `Jetzt versuchen: ${servers}`,
    stopped: (time) => `Keine Live-Daten mehr. Dies ist das Bild von ${time}. Neuer Versuch läuft.`,
    severalLost: (count, names) =>
      `${figures(count)} Server verloren: ${names}. Befehle an sie sind aus, bis die Verbindungen wieder da sind.`,
    lost: (server, ago, time) =>
      `${server} seit ${ago} verloren. Anrufe mit Stand von ${time}. Befehle dorthin sind aus, bis die Verbindung wieder da ist.`,
    slow: (server, lasted) =>
      `${server} antwortet seit ${lasted} langsam. Seine Anrufe werden gezeigt, wie sie waren.`,
  },
  plates: {
    stopped: "Keine Live-Daten mehr",
    picture: (time) => `Dies ist das Bild von ${time}. Neuer Versuch läuft.`,
    connecting: "Verbindet mit der Brücke",
    notConfigured: (server) => `${server} ist nicht konfiguriert`,
    none: "Kein Server ist konfiguriert",
    oneUp: "Server verbunden",
    oneConnecting: "Server noch nicht verbunden",
    several: (up, count) => `${figures(up)} von ${figures(count)} Servern verbunden`,
    lost: (server) => `${server} verloren`,
    severalLost: (count) => `${figures(count)} Server verloren`,
    notKnown: (count) => `${accounts(count)} unbekannt`,
    slow: (server) => `${server} langsam`,
    asTheyWere: (count) => `${accounts(count)} mit altem Stand`,
    refused: (count) => `${figures(count)} nicht registriert`,
    andMoreRefused: (account, more) => `${account} und ${figures(more)} weitere`,
    moreAlarms: (count) =>
      counted(count, {
        one: "und 1 weiterer Alarm",
        other: `und ${figures(count)} weitere Alarme`,
      }),
  },
};
