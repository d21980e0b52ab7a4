import type { Messages } from "../en/index.ts";

export const screens: Messages["screens"] = {
  names: {
    station: "Platz",
    monitor: "Monitor",
    wall: "Tafel",
    welcome: "Server anschließen",
    settings: "Einstellungen",
    admin: "Verwaltung",
  },
  nav: "Ansichten",
  connectYours: "eigenen Server anschließen",
  notLoaded: {
    heading: "Diese Ansicht konnte nicht geladen werden",
    text: "Die Brücke hat sie nicht geschickt, daher wird nichts angezeigt. Seite neu laden.",
  },
  languageMissing: {
    text: (language: string) =>
      `Der Text in dieser Sprache wurde nicht geladen: ${language}. Die Seite bleibt, wie sie ist.`,
    dismiss: "Meldung schließen",
  },
};
