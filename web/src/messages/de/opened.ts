import type { OpenedText } from "../en/opened.ts";
import { counted, figures } from "./tools.ts";

/** What opens on a station: its dialogs and the sound panel. */
export const opened: OpenedText = {
  sound: {
    heading: "Ton",
    told: {
      none: "Dieser Browser gibt hier keinen Ton aus. Eingehende Anrufe werden angezeigt und stehen im Titel des Tabs.",
      blocked:
        "Der Browser hält diese Seite stumm, bis auf ihr eine Taste gedrückt wird. Jede ist recht.",
      muted: "Die Lautstärke ist null: bei einem Anruf ist nichts zu hören.",
      armed:
        "Ein eingehender Anruf klingelt hier. Sind mehrere Tabs dieses Browsers offen, klingelt einer davon.",
    },
    volume: "Lautstärke",
    percent: (part) => `${figures(part)} %`,
    test: "Klingeln testen",
    output: "Ausgabe über",
    systemOutput: "Ausgabe des Systems",
    outputRefused: "Diese Ausgabe ist jetzt nicht nutzbar. Der Ton geht an die des Systems.",
    tones: {
      pitch: "Tonhöhe",
      pitches: { low: "Tief", middle: "Mittel", high: "Hoch" },
      hear: "Wie die Töne klingen",
      listen: "Anhören",
      hearLabel: (tone) => `Anhören: ${tone}`,
      names: {
        ring: "Klingeln",
        "priority-ring": "Klingeln mit Vorrang",
        knock: "Anklopfen im Gespräch",
        alarm: "Alarm",
        connected: "Verbunden",
      },
    },
  },
  login: {
    warning: "Das Passwort geht im Klartext an den Telefonserver und wird hier nicht gespeichert.",
    user: "Benutzer",
    password: "Passwort",
    server: "SIP-Server",
    missing: "Bitte ausfüllen.",
    unsafe: "Enthält ein Steuerzeichen.",
  },
  logout: {
    title: (account) => `${account} abmelden`,
    warning: (account, calls) =>
      counted(calls, {
        one: `${account} hat 1 Anruf. Das Abmelden beendet ihn vielleicht.`,
        other: `${account} hat ${figures(calls)} Anrufe. Das Abmelden beendet sie vielleicht.`,
      }),
    confirm: "Abmelden",
    stay: "Bleiben",
  },
  add: {
    title: (account) => `${account} in die Konfiguration aufnehmen`,
    under: "Diese Zeile unter",
    of: "von",
    inFile:
      "in die Konfigurationsdatei von Callboard eintragen. Auch Nummer und Name sind möglich. Sie gilt binnen zwei Sekunden; Anrufe laufen weiter.",
    copied: "Kopiert.",
    notCopied: "Dieser Browser kopiert hier nicht: Zeile markieren und von Hand kopieren.",
    copy: "Zeile kopieren",
  },
  forward: {
    title: (account) => `Anrufe von ${account} umleiten`,
    when: "Welche Anrufe",
    whens: { always: "Alle", busy: "Bei besetzt", "no-answer": "Nimmt niemand an" },
    to: "An (Nummer oder Name)",
    confirm: "Umleiten",
    notOn: "Für diese Anrufe ist nichts umgeleitet.",
    off: "Aus",
    offLabel: (which) => `Rufumleitung aus: ${which}`,
  },
};
