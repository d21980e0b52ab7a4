import type { Messages } from "../en/index.ts";

export const screens: Messages["screens"] = {
  names: {
    station: "Station",
    monitor: "Overblik",
    wall: "Tavle",
    welcome: "Tilslut en server",
    settings: "Indstillinger",
    admin: "Administration",
  },
  nav: "Skærme",
  connectYours: "tilslut din server",
  notLoaded: {
    heading: "Denne skærm kunne ikke indlæses",
    text: "Broen sendte den ikke, så intet vises. Genindlæs siden.",
  },
  languageMissing: {
    text: (language: string) =>
      `Teksten på dette sprog blev ikke indlæst: ${language}. Siden forbliver, som den er.`,
    dismiss: "Luk denne meddelelse",
  },
};
