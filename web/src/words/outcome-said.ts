import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Board } from "@callboard/shared/board/board";
import { placeOfAccount, placeOfCall } from "../live/command-book.ts";
import type { Entry } from "../live/command-book.ts";
import { messages } from "../messages/language.svelte.ts";
import { callLabel } from "./call-acts.ts";
import { statusText } from "./outcome-words.ts";

/** The outcome of a command for screen readers: preceded by its call, number or account. */
export function outcomeSaid(board: Board, entry: Entry): string | null {
  const call = board.calls.find(({ key }) => placeOfCall(key) === entry.place);
  const words = statusText(entry, call?.phase === "ringing");
  const about = call ? callLabel(board, call) : (entry.number ?? accountName(board, entry));
  return words === null || about === null ? words : messages.announce.about(about, words);
}

function accountName(board: Board, { place }: Entry): string | null {
  const account = board.accounts.find((one) => placeOfAccount(one) === place);
  return account ? accountTitle(account) : null;
}
