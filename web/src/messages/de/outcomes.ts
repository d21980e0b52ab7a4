import type { Messages } from "../en/index.ts";
import { reasons } from "./reasons.ts";

export const outcomes: Messages["outcomes"] = {
  names: {
    "make-call": "Anrufen",
    answer: "Annehmen",
    "hang-up": "Auflegen",
    switch: "Makeln",
    hold: "Halten",
    retrieve: "Fortsetzen",
    login: "Konto anmelden",
    logout: "Konto abmelden",
    refresh: "Prüfen",
    consult: "Rückfrage",
    transfer: "Übergeben",
    reconnect: "Rückfrage beenden",
    "blind-transfer": "Übergeben",
    divert: "Weiterleiten",
    "pick-up": "Heranholen",
    "send-digits": "DTMF-Töne senden",
    "set-do-not-disturb": "Nicht stören",
    "set-forwarding": "Rufumleitung",
  },
  decline: "Abweisen",
  canSilence: "Sie können den Klingelton stumm schalten.",
  failed: (command, reason) => `${command}: fehlgeschlagen. ${reason}`,
  unknown: (command, reason) => `${command}: Ergebnis unbekannt. ${reason}`,
  unclear: (command, reason) => `${command}: Ergebnis unklar. ${reason}`,
  noReason: {
    failed: "Der Server hat den Befehl ohne Angabe eines Grundes abgelehnt.",
    refused: "Nicht gesendet.",
    "not-sent": "Nicht gesendet.",
    unanswered: "Keine Antwort vom Server.",
    unknown: "Prüfen Sie die Anrufe.",
    ambiguous: "Ein anderes Programm hat möglicherweise dasselbe getan.",
  },
  reasons,
  dropped:
    "Die Verbindung zu Callboard wurde vor der Antwort unterbrochen. Das Ergebnis wird abgefragt.",
  notConnected: "Nicht gesendet. Keine Verbindung zu Callboard.",
};
