import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Board } from "@callboard/shared/board/board";
import type { Scope, ScopeEntry } from "@callboard/shared/access/principal";
import { adminText } from "./text.ts";

/** An entry of a scope as text, for comparison. */
export function entryText({ server, account }: ScopeEntry): string {
  return account === null ? server : `${server}/${account}`;
}

/** Adds an entry to a scope, or removes it. */
export function toggled(scope: readonly ScopeEntry[], entry: ScopeEntry): ScopeEntry[] {
  const others = scope.filter((one) => entryText(one) !== entryText(entry));
  return others.length < scope.length ? others : [...scope, entry];
}

/** The entries that match nothing in the present configuration. */
export function goneOf(scope: readonly ScopeEntry[], board: Board): ScopeEntry[] {
  return scope.filter(({ server, account }) =>
    account === null
      ? !board.servers.some(({ id }) => id === server)
      : !board.accounts.some((one) => one.server === server && one.id === account),
  );
}

/** A short description of a scope. */
export function scopeWords(scope: Scope, board: Board): string {
  const text = adminText().scope;
  if (scope === null) return text.all;
  const [first] = scope;
  if (first === undefined) return text.none;
  const name = nameOf(first, board);
  return scope.length === 1 ? name : text.more(name, scope.length - 1);
}

function nameOf(entry: ScopeEntry, board: Board): string {
  const { server, account } = entry;
  if (account === null) return board.servers.find(({ id }) => id === server)?.name ?? server;
  const found = board.accounts.find((one) => one.server === server && one.id === account);
  return found ? accountTitle(found) : entryText(entry);
}
