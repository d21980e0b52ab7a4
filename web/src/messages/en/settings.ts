import { counted, figures } from "./tools.ts";

/** What the settings page says by itself. */
export const settings = {
  lead: "Kept in this browser, on this computer. What you change here takes effect at once, also in the other tabs.",

  accounts: {
    heading: "Accounts of this station",
    lead: "Only these ring here and show in Calls and Call from. Monitor and Wall show all; Activity lists what happens on all.",
    all: "All accounts",
    some: "Only these",
    groups: "Groups",
    servers: "Servers",
    find: "Find an account",
    open: "Accounts",
    openLabel: (server: string) => `Single accounts of ${server}`,
    group: (name: string, count: number) =>
      counted(count, { one: `${name}, 1 account`, other: `${name}, ${figures(count)} accounts` }),
    server: (name: string, count: number) =>
      counted(count, {
        one: `${name}, its 1 account`,
        other: `${name}, all ${figures(count)} accounts`,
      }),
    by: { server: "with its server", group: "with its group" },
    nothingFound: "No account here goes by that.",
    noneYet: "There are no accounts yet.",
    waiting: "Waiting for the first picture of the bridge.",
    count: (own: number, all: number) =>
      `${figures(own)} of ${figures(all)} accounts show and ring here.`,
    pinned:
      "This tab shows what an address or a press on “Show all” asked of it. A change here replaces that.",
    bookmark: "The station at an address to bookmark",
    forget: "Leave these out",
  },

  display: {
    heading: "Display",
    theme: "Theme",
    themes: {
      system: "As this computer",
      light: "Light",
      dark: "Dark",
      contrast: "High contrast",
    },
    density: "Density",
    densities: { comfortable: "Comfortable", compact: "Compact" },
    clock: "Times of day",
    clocks: {
      "24h": "Local, 24 hours",
      zulu: "Zulu (UTC)",
      locale: "Local, as this computer writes it",
    },
    language: "Language",
  },

  keys: {
    heading: "Keys",
    lead: "Every key of the station can be changed or switched off. They do nothing on this page.",
    change: "Show and change the keys",
    characters: "Letters and signs work as keys",
  },

  kept: {
    heading: "Kept in this browser",
    recents: (count: number) =>
      counted(count, {
        one: "1 number dialled last",
        other: `${figures(count)} numbers dialled last`,
      }),
    forget: "Forget them",
    forgotten: "The numbers dialled last are forgotten.",
    favourites: "Favourites stand in the configuration, for all stations alike.",
    reset: "Reset all settings",
    sure: "Reset all settings?",
    what: "Accounts, theme, density, times, language, sound and keys become as they were made, in all tabs of this browser.",
    doReset: "Reset",
    stay: "Leave them",
    done: "All settings are as they were made.",
  },

  ringingLabel: "Incoming calls",
  ringing: (count: number, first: string) =>
    counted(count, {
      one: `Incoming call: ${first}`,
      other: `${figures(count)} incoming calls, the first: ${first}`,
    }),
  toStation: "To the station",
};

/** What every language has of it. It comes with the screen that shows it, not with the page. */
export type SettingsText = typeof settings;
