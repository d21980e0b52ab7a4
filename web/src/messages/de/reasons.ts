import { wordsOfCode } from "@callboard/shared/board/registration";
import type { ReasonWords } from "@callboard/shared/commands/reason";
import { accounts } from "./accounts.ts";

/** Why a command was no plain success, sentence by sentence. */
export const reasons: ReasonWords = {
  "call-unknown": "Diesen Anruf gibt es auf der Tafel nicht mehr. Es wurde nichts gesendet.",
  "call-over": "Dieser Anruf ist beendet. Es wurde nichts gesendet.",
  "call-changed":
    "Der Anruf hat sich geändert, seit Sie ihn gesehen haben. Es wurde nichts gesendet: bitte noch einmal ansehen.",
  "call-stale":
    "Die Verbindung zum Server brach ab, und dieser Anruf wurde seither nicht gesehen. Es wurde nichts gesendet.",
  "call-starting":
    "Der Server hat diesem Anruf noch keine Kennung gegeben. Es wurde nichts gesendet: gleich noch einmal versuchen.",
  "not-ringing": "Dieser Anruf klingelt nicht mehr. Es wurde nichts gesendet.",
  "account-unknown": "Dieses Konto gibt es auf dem Server nicht. Es wurde nichts gesendet.",
  "server-unknown": "Diesen Server gibt es nicht. Es wurde nichts gesendet.",
  "not-supported": "Diesen Befehl hat der Server nicht. Es wurde nichts gesendet.",
  "account-busy":
    "Auf diesem Konto läuft noch ein anderer Befehl. Es wurde nichts gesendet: noch einmal versuchen.",
  "server-busy":
    "Der Server nimmt nicht an, was ihm gesendet wird. Es wurde nichts gesendet: gleich noch einmal versuchen.",
  forbidden: "Das dürfen Sie hier nicht. Es wurde nichts gesendet.",
  "out-of-scope": "Auf diesem Konto dürfen Sie keine Befehle geben. Es wurde nichts gesendet.",
  "number-denied":
    "Diese Nummer dürfen Sie hier nicht anrufen. Es wurde nichts gesendet: fragen Sie einen Administrator, oder sehen Sie in der Konfiguration unter numbers nach.",
  idle: "Hier wurde eine Weile nichts getan, darum wird nach Ihrem Passwort gefragt. Es wurde nichts gesendet.",
  "signed-out": "Sie sind nicht mehr angemeldet. Es wurde nichts gesendet: bitte wieder anmelden.",
  "way-is-open":
    "Diese Seite kam über einfaches HTTP, wo andere ein Passwort mitlesen können. Es wurde nichts gesendet: Callboard über https öffnen, oder auf seinem eigenen Rechner.",
  unreadable: "Der Befehl war nicht lesbar. Es wurde nichts gesendet.",
  "other-over": "Der andere Anruf ist beendet. Es wurde nichts gesendet.",
  "other-ringing": "Der andere Anruf wurde noch nicht angenommen. Es wurde nichts gesendet.",
  "other-not-beside":
    "Die beiden Anrufe sind nicht auf demselben Konto und lassen sich darum nicht verbinden. Es wurde nichts gesendet.",
  "rings-there":
    "Der Anruf klingelt auf eben diesem Konto: dort annehmen. Es wurde nichts gesendet.",
  "being-answered": (by) => `${by} nimmt diesen Anruf gerade an. Es wurde nichts gesendet.`,
  "being-declined": (by) => `${by} lehnt diesen Anruf gerade ab. Es wurde nichts gesendet.`,
  "being-done": (by) => `${by} tut das bereits. Es wurde kein zweites Mal gesendet.`,
  "answered-by": (by) => `${by} hat diesen Anruf schon angenommen. Es wurde nichts gesendet.`,
  "too-many-commands": (most) =>
    `Mehr als ${most} Befehle in der Sekunde. Es wurde nichts gesendet: einen Moment warten.`,
  "too-many-calls": (most) =>
    `Mehr als ${most} Anrufe in der Minute. Es wurde nichts gesendet: einen Moment warten.`,
  "not-connected": "Der Server ist nicht verbunden. Es wurde nichts gesendet.",
  "link-dropped-before": "Die Verbindung zum Server brach ab. Es wurde nichts gesendet.",
  "link-dropped-after":
    "Die Verbindung brach ab, nachdem es gesendet war. Vor einem neuen Versuch die Anrufe ansehen.",
  "command-unknown":
    "Die Brücke wurde neu gestartet oder kennt diesen Befehl nicht. Bitte die Anrufe ansehen.",
  "server-says": (text) => `Der Server meldet: ${text}`,
  "server-refused": (text) => `Der Server meldet: ${text}`,
  "login-refused": (code) => {
    const words = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
    return `${words} (${code}).`;
  },
  "several-under-way":
    "Mehrere Befehle liefen gleichzeitig; welcher fehlgeschlagen ist, ist nicht bekannt.",
  "call-failed": "Der Anruf ist fehlgeschlagen.",
  "ended-first": "Der Anruf war vorher zu Ende.",
  "ended-before-answer": "Der Anruf war zu Ende, bevor die Annahme ankam.",
  "ended-before-switch": "Der Anruf war zu Ende, bevor zu ihm gemakelt wurde.",
  "no-answer": "Keine Antwort vom Server.",
  "still-ringing": "Es klingelt noch.",
  "may-be-starting": "Der Anruf beginnt vielleicht noch: vor dem nächsten Wählen nachsehen.",
  "hang-up-unconfirmed": "Das Auflegen ist nicht bestätigt: der Status zeigt diesen Anruf noch.",
  "login-unseen": "In 40 s kein Zeichen der Anmeldung. Der Zustand des Kontos wird weiter geprüft.",
  "took-several":
    "Der Server hat auf diesem Konto mehr als einen Anruf angenommen und sagt nicht, welcher Ihrer ist.",
  "also-dialed":
    "Ein anderes Programm hat im selben Augenblick dieselbe Nummer gewählt: einer der Anrufe ist Ihrer, aber der Server sagt nicht welcher.",
  "call-not-shown": "Der Server meldet, dass er anruft, hat es aber noch nicht gezeigt.",
  "pick-up-not-shown":
    "Der Server meldet, dass er den Anruf heranholt, hat es aber noch nicht gezeigt.",
  "not-shown": "Der Server hat es angenommen, aber seine Anrufe zeigen es nicht.",
  "not-so": "Der Server hat es angenommen, meldet aber, dass es nicht so ist.",
  "other-not-taken-up": "Der andere Anruf wurde nicht fortgesetzt.",
  "other-taken-up": "Der andere Anruf ist wieder fortgesetzt.",
  "other-on-hold": "Der andere Anruf wird noch gehalten.",
  "other-on-hold-since": (text) => `Der andere Anruf wird noch gehalten: ${text}`,
  "one-on-hold": "Der eine Anruf wird gehalten, der andere vielleicht auch.",
  "both-on-hold": "Beide Anrufe werden vielleicht gehalten.",
};
