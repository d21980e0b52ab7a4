import { wordsOfCode } from "@callboard/shared/board/registration";
import { withCode } from "@callboard/shared/servers/finding";
import type { FindingWords } from "@callboard/shared/servers/finding";
import { accounts } from "../../../messages/de/accounts.ts";

/** What a check of a server has found, sentence by sentence. */
export const findings: FindingWords = {
  said: (text) => text,
  connected: (ms) => `${ms}\u00a0ms`,
  "no-connection": "Keine Verbindung.",
  "host-silent": "Der Host antwortet nicht.",
  "host-unknown": "Hostname nicht gefunden.",
  "host-unreachable": "Kein Weg zu diesem Host.",
  "network-unreachable": "Kein Weg zu diesem Netz.",
  "names-unavailable": "Die Namensauflösung antwortet nicht.",
  "port-closed": "Auf diesem Port antwortet kein Programm.",
  "link-reset": "Der Server hat die Verbindung zurückgesetzt.",
  "link-closed": "Der Server hat die Verbindung geschlossen.",
  "variable-unset": (name) => `Die Umgebungsvariable ${name} ist nicht gesetzt.`,
  "file-unreadable": (path) => `${path} ist nicht lesbar.`,
  "no-password-in": (place) =>
    `${place} enthält kein Passwort: Erwartet werden 1 bis 256 Zeichen in einer Zeile.`,
  "check-address":
    "Prüfen Sie Host, Port und die Firewall dazwischen, und ob der Telefonserver läuft.",
  "not-connected": "Keine Verbindung.",
  answers: "Der Server antwortet.",
  "logged-in": "Angemeldet.",
  "no-reply": "Keine Antwort.",
  "no-login-reply": "Keine Antwort auf die Anmeldung.",
  "not-logged-in": "Nicht angemeldet.",
  "nothing-sent": "Nicht angemeldet und nichts gesendet.",
  "set-password":
    "Setzen Sie die Variable, wo Callboard gestartet wird, und starten Sie Callboard neu, oder legen Sie das Passwort in einer Datei ab und geben Sie diese an.",
  "perhaps-no-telestra":
    "Möglicherweise ist es kein Telefonserver: Prüfen Sie den Port, und ob der SIP-Plan läuft.",
  "perhaps-no-csta":
    "Möglicherweise ist es kein CSTA-Server dieser Art: Klären Sie den Port mit dessen Administrator.",
  "no-telephone-server":
    "Etwas hat geantwortet, ist aber möglicherweise kein Telefonserver dieser Art. Prüfen Sie den Port.",
  registered: "Registriert",
  "in-service": "In Betrieb",
  known: "Dem Server bekannt.",
  "out-of-service": "Zurzeit außer Betrieb.",
  registering: "Registriert sich.",
  "logged-out": "Abgemeldet.",
  refused: (code) =>
    withCode(wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code), code),
  "log-in-there": "Melden Sie das Konto am Platz an.",
  "account-rejected": (text) => `Der Server hat dieses Konto abgelehnt: ${text}.`,
  "account-unanswered": "Keine Antwort zu diesem Konto.",
  "device-unanswered": "Keine Antwort zu diesem Gerät.",
  "check-name": "Prüfen Sie seinen Namen im SIP-Plan und prüfen Sie dann erneut.",
  "check-number": "Prüfen Sie seine Nummer in der Telefonanlage und prüfen Sie dann erneut.",
  "not-answered-yet": "Der Server hat noch nicht geantwortet.",
  "not-asked": "Aus Zeitmangel nicht abgefragt. Sie können es trotzdem hinzufügen.",
};
