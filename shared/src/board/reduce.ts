import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { BoardEvent, EventOf } from "./event.ts";
import {
  acceptCall,
  answer,
  claimCall,
  confirmPhase,
  doubt,
  dropCall,
  endCall,
  putCall,
  switchTo,
} from "./reduce-calls.ts";
import { configure } from "./reduce-configuration.ts";
import {
  addAccount,
  changeLink,
  checked,
  featured,
  patchAccount,
  troubled,
} from "./reduce-servers.ts";
import { unreachable } from "../unreachable.ts";

/**
 * The next board after a fact. Pure: no clock, no randomness, no I/O (the event carries its time and its call key), so the
 * bridge and every browser compute the same board. Returns the same object if nothing changes.
 */
export function reduce(board: Board, event: BoardEvent): Board {
  switch (event.type) {
    case "configuration-applied":
      return configure(board, event);
    case "link-changed":
      return changeLink(board, event);
    case "account-appeared":
      return addAccount(board, event.account);
    case "account-checked":
    case "account-asked":
    case "features-told":
    case "account-troubled":
      return patchAccount(board, event, (account) => nextAccount(account, event));
    case "call-offered":
    case "call-dialed":
    case "call-found":
      return putCall(board, event);
    case "call-accepted":
      return acceptCall(board, event);
    case "call-answered":
      return answer(board, event);
    case "call-switched":
      return switchTo(board, event);
    case "calls-doubted":
      return doubt(board, event);
    case "call-claimed":
    case "call-released":
      return claimCall(board, event);
    case "call-ended":
      return endCall(board, event);
    case "call-forgotten":
      return dropCall(board, event.call);
    default:
      return confirmPhase(board, event);
  }
}

function nextAccount(
  account: Account,
  event: EventOf<"account-checked" | "account-asked" | "features-told" | "account-troubled">,
): Account {
  switch (event.type) {
    case "account-checked":
      return checked(account, event);
    case "account-asked":
      return { ...account, asked: event.asked };
    case "features-told":
      return featured(account, event);
    case "account-troubled":
      return troubled(account, event);
    default:
      return unreachable(event);
  }
}
