import { messages } from "../messages/language.svelte.ts";

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
export function actWords(act: KeyAct): string {
  return messages.keys.acts[act];
}

/** A key as people call it. */
export function keyName(key: string): string {
  const names: Readonly<Record<string, string>> = messages.keys.names;
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
