/** The station's keyboard actions. */
export type KeyAction =
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

/** Keys whose browser name is a word. */
const SIGNS: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑" };

/** A key as printed on a keyboard. */
export function keyName(key: string): string {
  return SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
