import type { AccountChoice, AccountPick } from "../../settings/account-choice.ts";
import { picksFor, pickText } from "../../settings/account-choice.ts";
import type { KnownAccount, KnownServer } from "../../settings/own-accounts.svelte.ts";

/** A group and its number of accounts, on all servers. */
export interface AccountGroup {
  name: string;
  count: number;
}

/** The groups of the configuration, in its order. */
export function groupsOf(accounts: readonly KnownAccount[]): readonly AccountGroup[] {
  const counts = new Map<string, number>();
  for (const { group } of accounts)
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count }));
}

/** Adds a pick to the choice, or removes it. */
export function toggled(choice: AccountChoice, pick: AccountPick): AccountChoice {
  const picks = choice === "all" ? [] : choice;
  const others = picks.filter((one) => pickText(one) !== pickText(pick));
  return others.length < picks.length ? others : [...picks, pick];
}

/** The start of a selection: all servers, so that this step alone silences no account. */
export function everyServer(servers: readonly KnownServer[]): AccountChoice {
  return servers.map(({ id }) => ({ kind: "server", server: id }));
}

/** How an account is chosen. */
export type ChosenBy = "itself" | "server" | "group" | "nothing";

/** How an account is chosen; a server or a group comes first, because the account alone cannot be removed from it. */
export function chosenBy(chosen: ReadonlySet<string>, account: KnownAccount): ChosenBy {
  const kinds = picksFor(account)
    .filter((pick) => chosen.has(pickText(pick)))
    .map(({ kind }) => kind);
  if (kinds.includes("server")) return "server";
  if (kinds.includes("group")) return "group";
  return kinds.includes("account") ? "itself" : "nothing";
}

/** A server with the accounts that a search finds: by number, name or group. */
export function found({ accounts }: KnownServer, search: string): readonly KnownAccount[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return accounts;
  return accounts.filter(({ title, group, id }) =>
    [title, group ?? "", id].some((text) => text.toLowerCase().includes(wanted)),
  );
}
