import type { CheckReply, CheckState } from "@callboard/shared/server-check";
import { messages } from "../../messages/language.svelte.ts";

/** One line of the list of checks. */
export interface CheckRow {
  key: string;
  name: string;
  state: CheckState | "under-way";
  words: string;
}

/** The checks as lines: what was found, else that they are under way, else none. */
export function checkRows(found: CheckReply | null, isChecking: boolean): readonly CheckRow[] {
  if (found !== null) return rowsOf(found);
  if (!isChecking) return [];
  const names = [
    messages.welcome.connection,
    messages.welcome.firstReply,
    messages.welcome.everyAccount,
  ];
  return names.map((name) => ({ key: name, name, state: "under-way", words: "" }));
}

function rowsOf({ connection, firstReply, accounts }: CheckReply): readonly CheckRow[] {
  return [
    { key: messages.welcome.connection, name: messages.welcome.connection, ...connection },
    { key: messages.welcome.firstReply, name: messages.welcome.firstReply, ...firstReply },
    ...accounts.map(({ id, ...check }) => ({ key: `account ${id}`, name: id, ...check })),
  ];
}
