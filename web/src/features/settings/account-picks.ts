import type { AccountChoice, AccountPick } from "../../settings/account-choice.ts";
import { picksFor, pickText } from "../../settings/account-choice.ts";
import type { KnownAccount, KnownServer } from "../../settings/own-accounts.svelte.ts";

/** A group and how many accounts are in it, on whatever servers. */
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

/** The choice with a pick more, or without it if it was there. */
export function toggled(choice: AccountChoice, pick: AccountPick): AccountChoice {
  const picks = choice === "all" ? [] : choice;
  const others = picks.filter((one) => pickText(one) !== pickText(pick));
  return others.length < picks.length ? others : [...picks, pick];
}

/** What to begin with who wants only some: as much as before, so that nothing falls silent by this alone. */
export function everyServer(servers: readonly KnownServer[]): AccountChoice {
  return servers.map(({ id }) => ({ kind: "server", server: id }));
}

/** By what an account is chosen. */
export type ChosenBy = "itself" | "server" | "group" | "nothing";

/** By what an account is chosen; a server or a group goes first, because the account alone cannot be taken out of it. */
export function chosenBy(chosen: ReadonlySet<string>, account: KnownAccount): ChosenBy {
  const kinds = picksFor(account)
    .filter((pick) => chosen.has(pickText(pick)))
    .map(({ kind }) => kind);
  if (kinds.includes("server")) return "server";
  if (kinds.includes("group")) return "group";
  return kinds.includes("account") ? "itself" : "nothing";
}

/** A server with those of its accounts that a search finds: by number, name or group. */
export function found({ accounts }: KnownServer, search: string): readonly KnownAccount[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return accounts;
  return accounts.filter(({ title, group, id }) =>
    [title, group ?? "", id].some((text) => text.toLowerCase().includes(wanted)),
  );
}
