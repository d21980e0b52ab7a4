import { counted, figures } from "../../../messages/en/tools.ts";

/** What the settings page says by itself. */
export const en = {
  lead: "Saved in this browser, on this computer. Changes take effect at once, in its other tabs too.",

  accounts: {
    heading: "Accounts of this station",
    lead: "Only the selected accounts ring here and appear under Calls and Call from. Monitor and Wall show all; Activity lists events on all accounts.",
    all: "All accounts",
    some: "Only these",
    groups: "Groups",
    servers: "Servers",
    find: "Find an account",
    open: "Accounts",
    openLabel: (server: string) => `Individual accounts of ${server}`,
    group: (name: string, count: number) =>
      counted(count, { one: `${name}, 1 account`, other: `${name}, ${figures(count)} accounts` }),
    server: (name: string, count: number) =>
      counted(count, {
        one: `${name}, 1 account`,
        other: `${name}, all ${figures(count)} accounts`,
      }),
    by: { server: "with its server", group: "with its group" },
    nothingFound: "No matching account.",
    noneYet: "No accounts yet.",
    waiting: "Loading…",
    count: (own: number, all: number) =>
      `${figures(own)} of ${figures(all)} accounts appear and ring here.`,
    pinned:
      "This tab shows the selection from a link or from “Show all”. A change here replaces it.",
    bookmark: "Link to this station (bookmark it)",
    forget: "Remove these",
  },

  display: {
    heading: "Display",
    theme: "Theme",
    themes: {
      system: "Follow system",
      light: "Light",
      dark: "Dark",
      contrast: "High contrast",
    },
    density: "Density",
    densities: { comfortable: "Comfortable", compact: "Compact" },
    clock: "Time format",
    clocks: {
      "24h": "Local, 24 hours",
      zulu: "Zulu (UTC)",
      locale: "Local, system format",
    },
    language: "Language",
  },

  keys: {
    heading: "Keyboard shortcuts",
    lead: "Every shortcut of the station can be changed or turned off. Shortcuts do nothing on this page.",
    change: "Edit shortcuts",
    characters: "Single-key shortcuts",
  },

  kept: {
    heading: "Saved in this browser",
    recents: (count: number) =>
      counted(count, {
        one: "1 recently dialled number",
        other: `${figures(count)} recently dialled numbers`,
      }),
    forget: "Clear",
    forgotten: "Recently dialled numbers cleared.",
    favourites: "Favourites are set in the configuration, for all stations.",
    reset: "Reset all settings",
    sure: "Reset all settings?",
    what: "Accounts, theme, density, time format, language, sound and keyboard shortcuts are reset to their defaults, in all tabs of this browser.",
    doReset: "Reset",
    stay: "Cancel",
    done: "All settings are reset to their defaults.",
  },

  ringingLabel: "Incoming calls",
  ringing: (count: number, first: string) =>
    counted(count, {
      one: `Incoming call: ${first}`,
      other: `${figures(count)} incoming calls, first: ${first}`,
    }),
  toStation: "Go to the station",
};

/** What every language has of it. It comes with the screen that shows it, not with the page. */
export type SettingsText = typeof en;
