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
    login: "Anmelden",
    logout: "Abmelden",
    refresh: "Prüfen",
    consult: "Rückfrage",
    transfer: "Übergeben",
    reconnect: "Zurück zum ersten Gespräch",
    "blind-transfer": "Übergeben",
    divert: "Umleiten",
    "pick-up": "Heranholen",
    "send-digits": "Töne senden",
    "set-do-not-disturb": "Nicht stören",
    "set-forwarding": "Rufumleitung",
  },
  decline: "Ablehnen",
  canSilence: "Sie können ihn stumm schalten.",
  failed: (command, reason) => `${command} fehlgeschlagen. ${reason}`,
  unknown: (command, reason) => `${command}: Ergebnis unbekannt. ${reason}`,
  unclear: (command, reason) => `${command}: Ergebnis unklar. ${reason}`,
  noReason: {
    failed: "Der Server hat es ohne Angabe eines Grundes abgelehnt.",
    refused: "Es wurde nichts gesendet.",
    "not-sent": "Es wurde nichts gesendet.",
    unanswered: "Keine Antwort vom Server.",
    unknown: "Was daraus wurde, ist nicht bekannt. Bitte die Anrufe ansehen.",
    ambiguous: "Das Ergebnis lässt sich nicht von dem trennen, was ein anderes Programm getan hat.",
  },
  reasons,
  dropped:
    "Die Verbindung zur Brücke brach ab, bevor eine Antwort kam. Es wird noch einmal gefragt.",
  notConnected: "Die Brücke von Callboard ist nicht verbunden. Es wurde nichts gesendet.",
};
