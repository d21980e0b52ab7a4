import type { Screen } from "@callboard/shared/access/screen";

export const screens = {
  names: {
    station: "Station",
    monitor: "Monitor",
    wall: "Wall",
    welcome: "Connect a server",
    settings: "Settings",
    admin: "Administration",
  } satisfies Record<Screen, string>,
  nav: "Screens",
  connectYours: "connect your server",
  notLoaded: {
    heading: "This screen could not be loaded",
    text: "The bridge did not send it, so nothing is shown. Reload the page.",
  },
  languageMissing: {
    text: (language: string) =>
      `The text in this language did not load: ${language}. The page stays as it is.`,
    dismiss: "Put this away",
  },
};
