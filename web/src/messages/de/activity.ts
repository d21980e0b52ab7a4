import type { Messages } from "../en/index.ts";
import { accounts } from "./accounts.ts";
import { wordsOfCode } from "@callboard/shared/registration";

export const activity: Messages["activity"] = {
  heading: "Verlauf",
  since: "Seit dem Start von Callboard",
  empty: "Hier erscheinen Anrufe und Befehle.",
  callBack: (name) => `${name} zurückrufen`,
  callAgain: (name) => `${name} noch einmal anrufen`,
  you: "Sie",
  configuration: "Konfiguration",
  words: {
    "configuration-changed": () => "wurde geändert",
    appeared: () => "ist aufgetaucht; es steht nicht in der Konfiguration",
    "login-sent": () => "Anmeldung gesendet",
    "logout-sent": () => "Abmeldung gesendet",
    "server-said": (_where, text) => `der Server meldete: ${text}`,
    "link-up": () => "ist verbunden",
    "link-slow": () => "antwortet langsam",
    "link-down": () => "ist verloren",
    "link-down-because": (_where, why) => `ist verloren: ${why}`,
    registered: () => "registriert",
    registering: () => "registriert sich",
    refused: (_where, code) => {
      const why = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
      return `nicht registriert: ${why} (${code})`;
    },
    "in-service": () => "in Betrieb",
    "out-of-service": () => "außer Betrieb",
    "logged-out": () => "abgemeldet",
    unknown: () => "noch nicht geprüft",
    rings: (where) => `klingelt bei ${where}`,
    "called-from": (where) => `angerufen von ${where}`,
    "found-ringing": (where) => `wurde klingelnd bei ${where} gefunden`,
    "found-dialing": (where) => `wurde im Anwählen von ${where} gefunden`,
    "found-talking": (where) => `wurde auf ${where} gefunden`,
    "found-held": (where) => `wurde gehalten auf ${where} gefunden`,
    answered: (where) => `angenommen auf ${where}`,
    "answered-elsewhere": (where) => `angenommen auf ${where}, nicht von einem Callboard-Platz`,
    "switch-sent": (where) => `Makeln gesendet auf ${where}; das Gespräch wird vermutet`,
    held: (where) => `gehalten auf ${where}`,
    resumed: (where) => `fortgesetzt auf ${where}`,
    "doubted-foreign": () =>
      "ob aktiv oder gehalten, ist ungewiss: vielleicht war ein anderes Programm tätig",
    "doubted-ended": () => "ob aktiv oder gehalten, ist ungewiss: der aktive Anruf endete",
    "doubted-new-call": () => "ob aktiv oder gehalten, ist ungewiss: ein neuer Anruf begann",
    "doubted-refused": () => "ob aktiv oder gehalten, ist ungewiss: Makeln wurde abgelehnt",
    "doubted-untold": () => "ob aktiv oder gehalten, ist ungewiss: dieser Server sagt es nicht",
    failed: (where) => `fehlgeschlagen auf ${where}`,
    "failed-because": (where, why) => `fehlgeschlagen auf ${where}: ${why}`,
    gone: (where) => `nicht mehr auf ${where}; vorher beendet`,
    ended: () => "Anruf beendet",
    "stopped-ringing": (where) => `klingelt nicht mehr bei ${where}`,
    "answered-on-other": (where, other) =>
      `klingelt nicht mehr bei ${where}: angenommen auf ${other}`,
    declined: () => "abgelehnt",
    restarted: () => "wurde neu gestartet; was inzwischen geschah, steht nicht in der Liste",
  },
};
