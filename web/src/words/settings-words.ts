/** What the settings page says by itself. */
export const SETTINGS = {
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
      `${name}, ${count === 1 ? "1 account" : `${count} accounts`}`,
    server: (name: string, count: number) =>
      `${name}, ${count === 1 ? "its 1 account" : `all ${count} accounts`}`,
    by: { server: "with its server", group: "with its group" },
    nothingFound: "No account here goes by that.",
    noneYet: "There are no accounts yet.",
    waiting: "Waiting for the first picture of the bridge.",
    count: (own: number, all: number) => `${own} of ${all} accounts show and ring here.`,
    pinned:
      "This tab shows what an address or a press on “Show all” asked of it. A change here replaces that.",
    bookmark: "The station at an address to bookmark",
    forget: "Leave these out",
  },
} as const;
