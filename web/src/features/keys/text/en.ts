/** The list of keyboard shortcuts, and how they are changed. */
export const en = {
  /** What each does, as the list says it. */
  acts: {
    answer: "Answer the oldest incoming call",
    decline: "Decline the oldest incoming call",
    incoming: "Go to incoming calls",
    next: "Next call",
    previous: "Previous call",
    switch: "Switch to the focused call",
    "hang-up": "Hang up the focused call",
    number: "Go to the number field",
    account: "Choose the account to call from",
    silence: "Silence the ringtone",
    activity: "Go to Activity",
    keys: "Show keyboard shortcuts",
  },
  about: "Letters do nothing while you type in a field; function keys still work.",
  characters: "Single-key shortcuts",
  columns: { does: "Action", keys: "Shortcut", change: "Change" },
  none: "none",
  change: "Change",
  pressKey: "Press a key",
  off: "Turn off",
  resetAll: "Reset all",
  changeOf: (act: string) => `Change the shortcut: ${act}`,
  noKeyFor: (act: string) => `Turn off the shortcut: ${act}`,
  hasNone: "It has no shortcut.",
  asking: (act: string) => `Press the new key for: ${act}. Esc cancels.`,
  unchanged: (act: string) => `${act}: unchanged.`,
  ownUse: (key: string) => `${key} is reserved. Press another key, or Esc.`,
  given: (key: string, act: string) => `${key}: ${act}.`,
  taken: (act: string) => `${act}: no shortcut.`,
};

/** What every language has of it. It comes with the list, not with the page. */
export type KeysText = typeof en;
