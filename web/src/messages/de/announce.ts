import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const announce: Messages["announce"] = {
  several: (count) => `${figures(count)} eingehende Anrufe`,
  severalNamed: (count, names) => `${figures(count)} eingehende Anrufe: ${names}`,
  one: (caller, account) => `Eingehender Anruf: ${caller} an ${account}`,
  onePriority: (caller, account) => `Eingehender Anruf mit Vorrang: ${caller} an ${account}`,
  title: (screen) => `${screen} – Callboard`,
  titleRinging: (count, caller) => `(${figures(count)}) Klingelt: ${caller} – Callboard`,
  about: (name, words) => `${name}: ${words}`,
  manyRegistered: (count) => `${figures(count)} Konten registriert`,
  manyNotRegistered: (count) => `${figures(count)} Konten nicht registriert`,
  manyUnsure: (count) => `Auf ${figures(count)} Konten ist nicht bekannt, wer spricht`,
  stopped: "Keine Live-Daten mehr: die Brücke ist nicht zu hören",
  back: "Live-Daten sind wieder da",
  serverLost: (server) => `${server} verloren`,
  commandsOff: (server) => `${server} verloren. Befehle dorthin sind aus`,
};
