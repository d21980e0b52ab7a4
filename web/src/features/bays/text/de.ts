import type { DialogText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: DialogText = {
  login: {
    warning:
      "Das Passwort wird im Klartext an den Telefonserver gesendet und hier nicht gespeichert.",
    user: "Benutzer",
    password: "Passwort",
    server: "SIP-Server",
    missing: "Füllen Sie dieses Feld aus.",
    unsafe: "Enthält ein Steuerzeichen.",
  },
  aboutHold: {
    none: "Telestra hat keinen Befehl zum Halten.",
    switchHolds:
      "hält das laufende Gespräch, indem ein anderes desselben Kontos fortgesetzt wird; ein einzelnes Gespräch lässt sich nicht halten.",
    notReported:
      "Telestra meldet das Halten auch nicht. Deshalb kennzeichnet Callboard ein gehaltenes Gespräch als",
    foreign: "Hat möglicherweise ein anderes Programm gemakelt, steht dort:",
  },
  logout: {
    title: (account) => `Konto abmelden: ${account}`,
    warning: (account, calls) =>
      counted(calls, {
        one: `${account} hat 1 Anruf. Beim Abmelden wird er möglicherweise beendet.`,
        other: `${account} hat ${figures(calls)} Anrufe. Beim Abmelden werden sie möglicherweise beendet.`,
      }),
    confirm: "Konto abmelden",
    stay: "Abbrechen",
  },
  add: {
    title: (account) => `${account} in die Konfiguration aufnehmen`,
    under: "Tragen Sie diese Zeile unter",
    of: "von",
    inFile:
      "in die Konfigurationsdatei von Callboard ein. Nummer und Name können Sie ergänzen. Die Änderung gilt innerhalb von zwei Sekunden; Anrufe laufen weiter.",
    copied: "Kopiert.",
    notCopied:
      "Nicht kopiert: Der Browser erlaubt es hier nicht. Markieren Sie die Zeile und kopieren Sie sie von Hand.",
    copy: "Zeile kopieren",
  },
  forward: {
    title: (account) => `Anrufe von ${account} umleiten`,
    when: "Welche Anrufe",
    whens: { always: "Alle Anrufe", busy: "Bei Besetzt", "no-answer": "Bei Nichtmelden" },
    to: "An (Nummer oder Name)",
    confirm: "Umleiten",
    notOn: "Diese Anrufe werden nicht umgeleitet.",
    off: "Ausschalten",
    offLabel: (which) => `Ausschalten: Rufumleitung, ${which}`,
  },
};
