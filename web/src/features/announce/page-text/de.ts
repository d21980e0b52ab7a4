import type { AnnounceText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

const incoming = (count: number) =>
  counted(count, { one: "1 eingehender Anruf", other: `${figures(count)} eingehende Anrufe` });

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const de: AnnounceText = {
  several: incoming,
  severalNamed: (count, names) => `${incoming(count)}: ${names}`,
  one: (caller, account) => `Eingehender Anruf: ${caller} an ${account}`,
  onePriority: (caller, account) => `Eingehender Vorrangruf: ${caller} an ${account}`,
  title: (screen) => `${screen} – Callboard`,
  titleRinging: (count, caller) => `(${figures(count)}) Klingelt: ${caller} – Callboard`,
  about: (name, words) => `${name}: ${words}`,
  manyRegistered: (count) => `${accounts(count)} registriert`,
  manyNotRegistered: (count) => `${accounts(count)} nicht registriert`,
  manyUnsure: (count) => `Auf ${accounts(count)} unklar, welcher Anruf im Gespräch ist`,
  stopped: "Keine Verbindung zu Callboard",
  back: "Verbindung zu Callboard wiederhergestellt",
  serverLost: (server) => `Keine Verbindung zu ${server}`,
  commandsOff: (server) =>
    `Keine Verbindung zu ${server}. Sie können dort zurzeit keine Anrufe steuern`,
};
