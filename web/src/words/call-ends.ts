import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import { accountOf } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import { callerName } from "./caller-name.ts";

/** The two ends of a call, in the order in which people say them: who called, and whom. */
export interface CallEnds {
  first: string;
  joiner: string;
  second: string;
}

/** Says who called whom. When the server did not tell which end is ours, nobody is said to have called. */
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
