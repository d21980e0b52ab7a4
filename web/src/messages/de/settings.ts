import type { SettingsText } from "../en/settings.ts";
import { counted, figures } from "./tools.ts";

export const settings: SettingsText = {
  lead: "Bleibt in diesem Browser auf diesem Rechner. Was hier geändert wird, gilt sofort, auch in den anderen Tabs.",

  accounts: {
    heading: "Konten dieses Platzes",
    lead: "Nur diese klingeln hier und stehen unter Anrufe und Anrufen von. Monitor und Tafel zeigen alle; Verlauf zeigt, was auf allen geschieht.",
    all: "Alle Konten",
    some: "Nur diese",
    groups: "Gruppen",
    servers: "Server",
    find: "Konto suchen",
    open: "Konten",
    openLabel: (server) => `Einzelne Konten von ${server}`,
    group: (name, count) =>
      counted(count, { one: `${name}, 1 Konto`, other: `${name}, ${figures(count)} Konten` }),
    server: (name, count) =>
      counted(count, {
        one: `${name}, sein einziges Konto`,
        other: `${name}, alle ${figures(count)} Konten`,
      }),
    by: { server: "mit seinem Server", group: "mit seiner Gruppe" },
    nothingFound: "Kein Konto hier heißt so.",
    noneYet: "Es gibt noch keine Konten.",
    waiting: "Wartet auf das erste Bild der Bridge.",
    count: (own, all) => `${figures(own)} von ${figures(all)} Konten stehen und klingeln hier.`,
    pinned:
      "Dieser Tab zeigt, was eine Adresse oder ein Druck auf „Alle zeigen“ verlangt hat. Eine Änderung hier ersetzt das.",
    bookmark: "Der Platz unter einer Adresse für das Lesezeichen",
    forget: "Diese weglassen",
  },

  display: {
    heading: "Anzeige",
    theme: "Farben",
    themes: {
      system: "Wie dieser Rechner",
      light: "Hell",
      dark: "Dunkel",
      contrast: "Hoher Kontrast",
    },
    density: "Dichte",
    densities: { comfortable: "Weit", compact: "Eng" },
    clock: "Uhrzeiten",
    clocks: {
      "24h": "Ortszeit, 24 Stunden",
      zulu: "Zulu (UTC)",
      locale: "Ortszeit, wie dieser Rechner sie schreibt",
    },
    language: "Sprache",
  },

  keys: {
    heading: "Tasten",
    lead: "Jede Taste des Platzes lässt sich ändern oder abschalten. Auf dieser Seite tun sie nichts.",
    change: "Tasten zeigen und ändern",
    characters: "Buchstaben und Zeichen sind Tasten",
  },

  kept: {
    heading: "In diesem Browser",
    recents: (count) =>
      counted(count, {
        one: "1 zuletzt gewählte Nummer",
        other: `${figures(count)} zuletzt gewählte Nummern`,
      }),
    forget: "Vergessen",
    forgotten: "Die zuletzt gewählten Nummern sind vergessen.",
    favourites: "Favoriten stehen in der Konfiguration, für alle Plätze gleich.",
    reset: "Alle Einstellungen zurücksetzen",
    sure: "Alle Einstellungen zurücksetzen?",
    what: "Konten, Farben, Dichte, Uhrzeiten, Sprache, Ton und Tasten werden wie am Anfang, in allen Tabs dieses Browsers.",
    doReset: "Zurücksetzen",
    stay: "So lassen",
    done: "Alle Einstellungen sind wie am Anfang.",
  },

  ringingLabel: "Eingehende Anrufe",
  ringing: (count, first) =>
    counted(count, {
      one: `Eingehender Anruf: ${first}`,
      other: `${figures(count)} eingehende Anrufe, der erste: ${first}`,
    }),
  toStation: "Zum Platz",
};
