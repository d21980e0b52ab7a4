import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import { accountOf } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import { callerName } from "./caller-name.ts";

/** The two ends of a call: the caller first. */
export interface CallEnds {
  first: string;
  joiner: string;
  second: string;
}

/** Says who called whom. If the server did not report which end is ours, no caller is named. */
export function callEnds(board: Board, call: Call): CallEnds {
  const far = callerName(board, call);
  const account = accountOf(board, call);
  const near = account ? nameOf(account) : call.account;
  switch (call.direction) {
    case "incoming":
      return { first: far, joiner: messages.calls.called, second: near };
    case "outgoing":
      return { first: near, joiner: messages.calls.called, second: far };
    case "unknown":
      return { first: near, joiner: messages.calls.both, second: far };
  }
}

function nameOf({ id, number, name }: Account): string {
  return [name, number].find((part) => part !== null && part !== "") ?? id;
}
