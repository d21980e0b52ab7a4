import type { Check, CheckReply, CheckState } from "@callboard/shared/servers/server-check";
import { findingWords } from "./welcome-words.ts";
import { welcomeText } from "./text.ts";
import { protocolWords } from "./protocol-words.ts";
import type { FormChoices } from "./read-fields.ts";

/** One line of the list of checks. */
export interface CheckRow {
  key: string;
  name: string;
  state: CheckState | "under-way";
  words: string;
}

/** The checks as lines: their results, else that they are in progress, else none. */
export function checkRows(
  found: CheckReply | null,
  isChecking: boolean,
  protocol: FormChoices["protocol"],
): readonly CheckRow[] {
  const { connection } = welcomeText();
  const words = protocolWords(protocol);
  if (found !== null) return rowsOf(found, [connection, words.firstReply]);
  if (!isChecking) return [];
  return [connection, words.firstReply, words.everyAccount].map((name) => ({
    key: name,
    name,
    state: "under-way",
    words: "",
  }));
}

function rowsOf(
  { connection, firstReply, accounts }: CheckReply,
  [first, second]: readonly [string, string],
): readonly CheckRow[] {
  return [
    { key: first, name: first, ...said(connection) },
    { key: second, name: second, ...said(firstReply) },
    ...accounts.map(({ id, ...check }) => ({ key: `account ${id}`, name: id, ...said(check) })),
  ];
}

function said(check: Check): Pick<CheckRow, "state" | "words"> {
  return { state: check.state, words: findingWords(check) };
}
