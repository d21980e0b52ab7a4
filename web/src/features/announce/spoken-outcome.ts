import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Board } from "@callboard/shared/board/board";
import { targetOfAccount, targetOfCall } from "../../live/command-records.ts";
import type { Entry } from "../../live/command-records.ts";
import { announceText } from "./page-text.ts";
import { callLabel } from "../../words/call-actions.ts";
import { statusText } from "../../words/outcome-words.ts";

/** The outcome of a command for screen readers: preceded by its call, number or account. */
export function spokenOutcome(board: Board, entry: Entry): string | null {
  const call = board.calls.find(({ key }) => targetOfCall(key) === entry.target);
  const words = statusText(entry, call?.phase === "ringing");
  const about = call ? callLabel(board, call) : (entry.number ?? accountName(board, entry));
  return words === null || about === null ? words : announceText().about(about, words);
}

function accountName(board: Board, { target }: Entry): string | null {
  const account = board.accounts.find((one) => targetOfAccount(one) === target);
  return account ? accountTitle(account) : null;
}
