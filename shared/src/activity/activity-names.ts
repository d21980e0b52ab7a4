import type { Account } from "../board/account.ts";
import type { Board } from "../board/board.ts";
import type { Call } from "../board/call.ts";
import { entryFor } from "../directory/directory.ts";
import type { ServerId } from "../board/ids.ts";
import { shownNumber } from "../directory/phone-number.ts";
import { accountOf } from "../board/select.ts";

/** Resolves numbers to names: a board, or a part of one. */
export type Names = Pick<Board, "directory">;

type FarEnd = Pick<Call, "name" | "number">;

/** The name of a call whose far end is unknown. */
export const UNKNOWN_NUMBER = "Unknown number";

/** The name of a call: the directory's name for its number, else the caller's own, else the number. */
export function callerName(names: Names, call: FarEnd): string {
  return knownName(names, call) ?? UNKNOWN_NUMBER;
}

/** The same; null if none of them is known. */
export function knownName({ directory }: Names, call: FarEnd): string | null {
  const entry = entryFor(directory, call.number);
  if (entry) return entry.name;
  if (call.name !== null && call.name !== "") return call.name;
  const number = shownNumber(call.number);
  return number === "" ? null : number;
}

/** The number shown under a caller's name; null if it would only repeat the name. */
export function callerNumber(names: Names, call: FarEnd): string | null {
  const number = shownNumber(call.number);
  return number === "" || number === callerName(names, call) ? null : number;
}

/** The label of an account: number and name as far as it has them, else its id. */
export function accountTitle(account: Pick<Account, "id" | "number" | "name">): string {
  const parts = [account.number, account.name].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? account.id : parts.join(" ");
}

/** The shortest name of an account: its number, else its name, else its id. */
export function accountShort(board: Board, place: { server: ServerId; account: string }): string {
  const account = accountOf(board, place);
  return account?.number ?? account?.name ?? place.account;
}
