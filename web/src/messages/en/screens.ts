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
  demo: "Demo",
  connectYours: "connect your server",
  notLoaded: {
    heading: "This screen could not be loaded",
    text: "Callboard did not send it. Reload the page.",
  },
  languageMissing: {
    text: (language: string) =>
      `The texts in this language could not be loaded: ${language}. The language has not changed.`,
    dismiss: "Dismiss",
  },
};
