/** What the keyboard can do on a station. */
export type KeyAct =
  | "answer"
  | "decline"
  | "incoming"
  | "next"
  | "previous"
  | "switch"
  | "hang-up"
  | "number"
  | "account"
  | "silence"
  | "activity"
  | "keys";

/** What each does, as the list of keys says it. */
export const ACT_WORDS: Record<KeyAct, string> = {
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
};

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑" };

/** A key as people call it. */
export function keyName(key: string): string {
  return SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
