import type { OpenedText } from "../en/opened.ts";
import { counted, figures } from "./tools.ts";

/** What opens on a station: its dialogs and the sound panel. */
export const opened: OpenedText = {
  sound: {
    heading: "Ton",
    told: {
      none: "Dieser Browser gibt hier keinen Ton aus. Eingehende Anrufe erscheinen auf der Seite und im Titel des Tabs.",
      blocked:
        "Der Browser gibt erst Ton aus, wenn Sie auf die Seite klicken oder eine Taste drücken.",
      muted: "Die Lautstärke ist null: Eingehende Anrufe sind nicht zu hören.",
      armed: "Eingehende Anrufe klingeln an diesem Rechner, und nur in einem Tab.",
    },
    volume: "Lautstärke",
    percent: (part) => `${figures(part)}\u00a0%`,
    test: "Klingelton testen",
    output: "Ausgabe über",
    systemOutput: "Ausgabe des Systems",
    outputRefused:
      "Dieses Gerät ist zurzeit nicht verfügbar. Der Ton wird über die Ausgabe des Systems ausgegeben.",
    tones: {
      pitch: "Tonhöhe",
      pitches: { low: "Tief", middle: "Mittel", high: "Hoch" },
      hear: "Töne anhören",
      listen: "Anhören",
      hearLabel: (tone) => `Anhören: ${tone}`,
      names: {
        ring: "Klingelton",
        "priority-ring": "Klingelton für Vorrangrufe",
        knock: "Anklopfton",
        alarm: "Alarm",
        connected: "Verbunden",
      },
    },
  },
  login: {
    warning:
      "Das Passwort wird im Klartext an den Telefonserver gesendet und hier nicht gespeichert.",
    user: "Benutzer",
    password: "Passwort",
    server: "SIP-Server",
    missing: "Füllen Sie dieses Feld aus.",
    unsafe: "Enthält ein Steuerzeichen.",
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
