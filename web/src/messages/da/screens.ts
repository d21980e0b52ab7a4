import type { Messages } from "../en/index.ts";

export const screens: Messages["screens"] = {
  names: {
    station: "Plads",
    monitor: "Overblik",
    wall: "Vægskærm",
    welcome: "Tilslut en server",
    settings: "Indstillinger",
    admin: "Administration",
  },
  nav: "Visninger",
  demo: "Demo",
  connectYours: "tilslut din server",
  notLoaded: {
    heading: "Visningen kunne ikke indlæses",
    text: "Callboard sendte den ikke. Genindlæs siden.",
  },
  languageMissing: {
    text: (language) =>
      `Teksterne på dette sprog kunne ikke indlæses: ${language}. Sproget er ikke ændret.`,
    dismiss: "Luk meddelelsen",
  },
};
