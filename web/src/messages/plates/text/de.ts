import type { PlatesText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const de: PlatesText = {
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
};
