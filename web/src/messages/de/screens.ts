import type { Messages } from "../en/index.ts";

export const screens: Messages["screens"] = {
  names: {
    station: "Platz",
    monitor: "Übersicht",
    wall: "Wandanzeige",
    welcome: "Server anschließen",
    settings: "Einstellungen",
    admin: "Verwaltung",
  },
  nav: "Ansichten",
  demo: "Demo",
  connectYours: "eigenen Server anschließen",
  notLoaded: {
    heading: "Diese Ansicht wurde nicht geladen",
    text: "Callboard hat sie nicht gesendet. Laden Sie die Seite neu.",
  },
  languageMissing: {
    text: (language: string) =>
      `Die Texte in dieser Sprache wurden nicht geladen: ${language}. Die Seite bleibt unverändert.`,
    dismiss: "Meldung schließen",
  },
};
