import type { SettingsText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const de: SettingsText = {
  lead: "Diese Einstellungen gelten für diesen Browser auf diesem Rechner. Änderungen wirken sofort, auch in den anderen Tabs.",

  accounts: {
    heading: "Konten dieses Platzes",
    lead: "Nur die ausgewählten Konten klingeln hier und stehen unter „Anrufe“ und „Anrufen von“. Übersicht und Wandanzeige zeigen alle Konten; die Ereignisse umfassen alle Konten.",
    all: "Alle Konten",
    some: "Nur diese",
    groups: "Gruppen",
    servers: "Server",
    find: "Konto suchen",
    open: "Konten",
    openLabel: (server) => `Konten einzeln auswählen: ${server}`,
    group: (name, count) => `${name}, ${accounts(count)}`,
    server: (name, count) =>
      counted(count, {
        one: `${name}, das einzige Konto`,
        other: `${name}, alle ${figures(count)} Konten`,
      }),
    by: { server: "mit seinem Server", group: "mit seiner Gruppe" },
    nothingFound: "Kein passendes Konto.",
    noneYet: "Noch keine Konten vorhanden.",
    waiting: "Wird geladen…",
    count: (own, all) =>
      counted(own, {
        one: `1 von ${accounts(all)} klingelt hier und wird angezeigt.`,
        other: `${figures(own)} von ${accounts(all)} klingeln hier und werden angezeigt.`,
      }),
    pinned:
      "Dieser Tab zeigt die Auswahl aus dem Link oder „Alle anzeigen“. Eine Änderung hier ersetzt sie.",
    bookmark: "Link zu diesem Platz (als Lesezeichen)",
    forget: "Diese entfernen",
  },

  display: {
    heading: "Anzeige",
    theme: "Farbschema",
    themes: {
      system: "Wie System",
      light: "Hell",
      dark: "Dunkel",
      contrast: "Hoher Kontrast",
    },
    density: "Dichte",
    densities: { comfortable: "Normal", compact: "Kompakt" },
    clock: "Zeitformat",
    clocks: {
      "24h": "Ortszeit, 24 Stunden",
      zulu: "Zulu (UTC)",
      locale: "Ortszeit, Systemformat",
    },
    language: "Sprache",
  },

  keys: {
    heading: "Tastenkürzel",
    lead: "Sie können jedes Tastenkürzel des Platzes ändern oder entfernen. Auf dieser Seite wirken sie nicht.",
    change: "Kürzel bearbeiten",
    characters: "Tastenkürzel mit einer Taste",
  },

  kept: {
    heading: "In diesem Browser gespeichert",
    recents: (count) =>
      counted(count, {
        one: "1 zuletzt gewählte Nummer",
        other: `${figures(count)} zuletzt gewählte Nummern`,
      }),
    forget: "Löschen",
    forgotten: "Die zuletzt gewählten Nummern wurden gelöscht.",
    favourites: "Favoriten stehen in der Konfiguration und gelten für alle Plätze.",
    reset: "Alles zurücksetzen",
    sure: "Alle Einstellungen zurücksetzen?",
    what: "Konten, Farbschema, Dichte, Zeitformat, Sprache, Ton und Tastenkürzel werden in allen Tabs dieses Browsers zurückgesetzt.",
    doReset: "Zurücksetzen",
    stay: "Abbrechen",
    done: "Alle Einstellungen wurden zurückgesetzt.",
  },

  ringingLabel: "Eingehende Anrufe",
  ringing: (count, first) =>
    counted(count, {
      one: `Eingehender Anruf: ${first}`,
      other: `${figures(count)} eingehende Anrufe, der erste: ${first}`,
    }),
  toStation: "Zum Platz",
};
