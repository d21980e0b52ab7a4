import { wordsOfCode } from "@callboard/shared/board/registration";
import type { ReasonWords } from "@callboard/shared/commands/reason";
import { accounts } from "./accounts.ts";

/** Why a command was no plain success, sentence by sentence. */
export const reasons: ReasonWords = {
  "call-unknown": "Nicht gesendet. Diesen Anruf gibt es nicht mehr.",
  "call-over": "Nicht gesendet. Der Anruf ist schon beendet.",
  "call-changed": "Nicht gesendet. Der Anruf hat sich inzwischen geändert. Prüfen Sie ihn.",
  "call-stale":
    "Nicht gesendet. Die Verbindung zum Server war unterbrochen, und dieser Anruf ist seitdem nicht bestätigt.",
  "call-starting":
    "Nicht gesendet. Der Server hat diesem Anruf noch keine Kennung gegeben. Versuchen Sie es gleich erneut.",
  "not-ringing": "Nicht gesendet. Dieser Anruf klingelt nicht mehr.",
  "account-unknown": "Nicht gesendet. Dieses Konto gibt es auf dem Server nicht.",
  "server-unknown": "Nicht gesendet. Diesen Server gibt es nicht.",
  "not-supported": "Nicht gesendet. Der Server unterstützt diesen Befehl nicht.",
  "account-busy":
    "Nicht gesendet. Auf diesem Konto läuft noch ein anderer Befehl. Versuchen Sie es erneut.",
  "server-busy":
    "Nicht gesendet. Der Server nimmt zurzeit keine Befehle an. Versuchen Sie es gleich erneut.",
  forbidden: "Nicht gesendet. Sie haben keine Berechtigung dafür.",
  "out-of-scope": "Nicht gesendet. Sie dürfen dieses Konto nicht steuern.",
  "number-denied":
    "Nicht gesendet. Sie dürfen diese Nummer hier nicht anrufen. Fragen Sie einen Administrator, oder sehen Sie in der Konfiguration unter numbers nach.",
  idle: "Nicht gesendet. Wegen Inaktivität gesperrt; geben Sie Ihr Passwort ein.",
  "signed-out": "Nicht gesendet. Sie sind nicht mehr angemeldet. Melden Sie sich wieder an.",
  "way-is-open":
    "Nicht gesendet. Diese Seite ist unverschlüsselt (HTTP): Andere könnten Ihr Passwort mitlesen. Öffnen Sie Callboard über https oder auf dem Rechner, auf dem es läuft.",
  unreadable: "Nicht gesendet. Der Befehl war nicht lesbar.",
  "other-over": "Nicht gesendet. Der andere Anruf ist schon beendet.",
  "other-ringing": "Nicht gesendet. Der andere Anruf ist noch nicht angenommen.",
  "other-not-beside":
    "Nicht gesendet. Die beiden Anrufe sind nicht auf demselben Konto und lassen sich nicht verbinden.",
  "rings-there":
    "Nicht gesendet. Der Anruf klingelt auf diesem Konto selbst. Nehmen Sie ihn dort an.",
  "being-answered": (by) => `Nicht gesendet. ${by} nimmt diesen Anruf gerade an.`,
  "being-declined": (by) => `Nicht gesendet. ${by} weist diesen Anruf gerade ab.`,
  "being-done": (by) => `Nicht noch einmal gesendet. ${by} tut das bereits.`,
  "answered-by": (by) => `Nicht gesendet. ${by} hat diesen Anruf schon angenommen.`,
  "too-many-commands": (most) =>
    `Nicht gesendet. Mehr als ${most} Befehle pro Sekunde. Warten Sie einen Moment.`,
  "too-many-calls": (most) =>
    `Nicht gesendet. Mehr als ${most} Anrufe pro Minute. Warten Sie einen Moment.`,
  "not-connected": "Nicht gesendet. Der Server ist nicht verbunden.",
  "link-dropped-before": "Nicht gesendet. Die Verbindung zum Server wurde unterbrochen.",
  "link-dropped-after":
    "Die Verbindung wurde nach dem Senden unterbrochen. Prüfen Sie die Anrufe, bevor Sie es erneut versuchen.",
  "command-unknown":
    "Callboard wurde neu gestartet oder kennt diesen Befehl nicht. Prüfen Sie die Anrufe.",
  "server-says": (text) => `Der Server meldet: ${text}`,
  "server-refused": (text) => `Der Server meldet: ${text}`,
  "login-refused": (code) => {
    const words = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
    return `${words} (${code}).`;
  },
  "several-under-way":
    "Mehrere Befehle liefen gleichzeitig; unklar, welcher davon fehlgeschlagen ist.",
  "call-failed": "Der Anruf ist fehlgeschlagen.",
  "ended-first": "Der Anruf wurde vorher beendet.",
  "ended-before-answer": "Der Anruf wurde beendet, bevor Sie ihn annehmen konnten.",
  "ended-before-switch": "Der Anruf wurde beendet, bevor Sie wechseln konnten.",
  "no-answer": "Keine Antwort vom Server.",
  "still-ringing": "Es klingelt noch.",
  "may-be-starting":
    "Möglicherweise beginnt der Anruf noch. Prüfen Sie die Anrufe, bevor Sie erneut wählen.",
  "hang-up-unconfirmed": "Das Auflegen ist nicht bestätigt: Der Status zeigt diesen Anruf noch.",
  "login-unseen":
    "Innerhalb von 40 Sekunden keine Rückmeldung zur Anmeldung. Der Status des Kontos wird weiter geprüft.",
  "took-several":
    "Der Server hat auf diesem Konto mehrere Anrufe angenommen und meldet nicht, welcher Ihrer ist.",
  "also-dialed":
    "Ein anderes Programm hat gleichzeitig dieselbe Nummer gewählt. Einer der Anrufe ist Ihrer, aber der Server meldet nicht, welcher.",
  "call-not-shown": "Der Server meldet, dass er anruft, zeigt den Anruf aber noch nicht.",
  "pick-up-not-shown": "Der Server meldet, dass er den Anruf heranholt, zeigt ihn aber noch nicht.",
  "not-shown": "Der Server hat den Befehl angenommen, aber die Anrufe zeigen noch keine Wirkung.",
  "not-so": "Der Server hat den Befehl angenommen, aber nicht ausgeführt.",
  "other-not-taken-up": "Das andere Gespräch wurde nicht fortgesetzt.",
  "other-taken-up": "Das andere Gespräch wird fortgesetzt.",
  "other-on-hold": "Das andere Gespräch wird noch gehalten.",
  "other-on-hold-since": (text) => `Das andere Gespräch wird noch gehalten: ${text}`,
  "one-on-hold": "Das eine Gespräch wird gehalten, das andere möglicherweise auch.",
  "both-on-hold": "Beide Gespräche werden möglicherweise gehalten.",
};
