/** The list of keys, and how they are changed. */
export const keyList = {
  /** What each does, as the list says it. */
  acts: {
    answer: "Answer the call that rang first",
    decline: "Decline the call that rang first",
    incoming: "Go to the incoming calls",
    next: "Next call",
    previous: "Previous call",
    switch: "Switch to the call that has the focus",
    "hang-up": "Hang up the call that has the focus",
    number: "Go to the number",
    account: "Choose the account to call from",
    silence: "Silence what rings now",
    activity: "Go to the activity list",
    keys: "Show this list",
  },
  about: "Letters do nothing while you type in a field; function keys work there too.",
  characters: "Letters and signs work as keys",
  columns: { does: "Does", keys: "Keys", change: "Change" },
  none: "none",
  change: "Change",
  pressKey: "Press a key",
  off: "Off",
  resetAll: "Reset all",
  changeOf: (act: string) => `Change the key: ${act}`,
  noKeyFor: (act: string) => `No key: ${act}`,
  hasNone: "It has no key.",
  asking: (act: string) => `Press the new key for: ${act}. Escape leaves it as it is.`,
  unchanged: (act: string) => `${act}: unchanged.`,
  ownUse: (key: string) => `${key} has a use of its own. Press another key, or Escape.`,
  given: (key: string, act: string) => `${key}: ${act}.`,
  taken: (act: string) => `${act}: no key.`,
};

/** What every language has of it. It comes with the list, not with the page. */
export type KeyListText = typeof keyList;
