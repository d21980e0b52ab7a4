import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import * as z from "zod/mini";
import type { LiveListener, Snapshot } from "../live/live-listener.ts";
import { AccountChoice, isSameChoice, picksFor, pickText, accountKey } from "./account-choice.ts";
import type { AccountPick, ChoosableAccount } from "./account-choice.ts";
import { Kept } from "./kept.svelte.ts";

const KEY = "callboard.accounts";
const KeptChoice = z._default(AccountChoice, "all");
const TabChoice = z._default(z.nullable(AccountChoice), null);

/** The stable part of an account: calls change nothing in it. */
export interface KnownAccount extends ChoosableAccount {
  title: string;
  priority: boolean;
}

/** A server with its accounts, to choose from. */
export interface KnownServer {
  id: ServerId;
  name: string;
  accounts: readonly KnownAccount[];
}

interface OwnAccountsParts {
  /** The choice in the address; null without one. */
  asked: AccountChoice | null;
  /** Of the browser, and of this tab only. */
  storage: Pick<Storage, "getItem" | "setItem">;
  tabStorage: Pick<Storage, "getItem" | "setItem">;
}

/** The positions of accounts in the board's list, so that no fact needs a search. */
interface Own {
  at: readonly number[];
  keys: ReadonlySet<string>;
  servers: ReadonlySet<ServerId>;
}

/**
 * Which accounts this station shows: the choice of the address in this tab, else the stored one. It learns the accounts from
 * configuration facts, so that a status of one of a thousand accounts costs nothing here.
 */
export class OwnAccounts implements LiveListener {
  readonly #kept: Kept<AccountChoice>;
  readonly #tab: Kept<AccountChoice | null>;
  #servers = $state.raw<readonly KnownServer[]>([]);
  #accounts = $state.raw<readonly KnownAccount[]>([]);

  readonly choice = $derived.by(() => this.#tab.value ?? this.#kept.value);
  readonly #own = $derived.by(() => ownOf(this.#accounts, this.choice));
  /** The picks that match nothing on the board. */
  readonly unknown = $derived.by(() => unknownPicks(this.#accounts, this.choice));
  /** Whether one of the chosen accounts has priority. */
  readonly hasPriority = $derived.by(() => this.#own.at.some((at) => this.#accounts[at]?.priority));

  constructor({ asked, storage, tabStorage }: OwnAccountsParts) {
    this.#kept = new Kept({ key: KEY, schema: KeptChoice, storage });
    this.#tab = new Kept({ key: KEY, schema: TabChoice, storage: tabStorage });
    if (asked !== null) this.#pin(asked);
  }

  get servers(): readonly KnownServer[] {
    return this.#servers;
  }

  /** Whether this tab's choice differs from the stored one. */
  get isPinned(): boolean {
    return this.#tab.value !== null;
  }

  /** The stored choice, whatever this tab shows. */
  get kept(): AccountChoice {
    return this.#kept.value;
  }

  /** All accounts, shown or not. */
  get all(): readonly KnownAccount[] {
    return this.#accounts;
  }

  /** How many accounts there are, and how many of them this station shows. */
  get count(): { all: number; own: number } {
    return { all: this.#accounts.length, own: this.#own.at.length };
  }

  /** The choice for the address; null if all are shown because no choice was ever made. */
  get inAddress(): AccountChoice | null {
    return this.choice === "all" && this.#tab.value === null ? null : this.choice;
  }

  /** Stores a choice, for this tab and for all tabs without their own. */
  choose(choice: AccountChoice): void {
    this.#kept.set(choice);
    this.#tab.set(null);
  }

  /** Shows all accounts in this tab; the stored choice stays. */
  showAll(): void {
    this.#pin("all");
  }

  /** Returns to the stored choice. */
  showKept(): void {
    this.#tab.set(null);
  }

  has(server: ServerId, account: AccountId): boolean {
    return this.choice === "all" || this.#own.keys.has(accountKey(server, account));
  }

  hasServer(server: ServerId): boolean {
    return this.choice === "all" || this.#own.servers.has(server);
  }

  /** The accounts of a board that are shown. */
  of(accounts: readonly Account[]): readonly Account[] {
    if (this.choice === "all") return accounts;
    const found = this.#own.at.flatMap((at) => accounts[at] ?? []);
    const isSound = found.length === this.#own.at.length && found.every((one) => this.#owns(one));
    // The accounts are known slightly before the board that has them is shown.
    return isSound ? found : accounts.filter((one) => this.#owns(one));
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    return this.#kept.follow(page);
  }

  begun({ board }: Snapshot): void {
    this.#learn(board);
  }

  replaced({ board }: Snapshot): void {
    this.#learn(board);
  }

  fact(_before: Board, event: BoardEvent, after: Board): void {
    if (event.type === "configuration-applied" || event.type === "account-appeared")
      this.#learn(after);
  }

  #learn({ servers, accounts }: Board): void {
    const known = accounts.map((account) => ({
      server: account.server,
      id: account.id,
      group: account.group,
      title: accountTitle(account),
      priority: account.priority,
    }));
    this.#accounts = known;
    this.#servers = servers.map(({ id, name }) => {
      return { id, name, accounts: known.filter(({ server }) => server === id) };
    });
  }

  #owns({ server, id }: Account): boolean {
    return this.#own.keys.has(accountKey(server, id));
  }

  /** A tab whose choice equals the stored one follows it. */
  #pin(choice: AccountChoice): void {
    this.#tab.set(isSameChoice(choice, this.#kept.value) ? null : choice);
  }
}

function ownOf(accounts: readonly KnownAccount[], choice: AccountChoice): Own {
  const chosen = choice === "all" ? null : new Set(choice.map(pickText));
  const at = accounts.flatMap((account, index) => {
    const isOwn = chosen === null || picksFor(account).some((pick) => chosen.has(pickText(pick)));
    return isOwn ? index : [];
  });
  const own = at.flatMap((index) => accounts[index] ?? []);
  return {
    at,
    keys: new Set(own.map(({ server, id }) => accountKey(server, id))),
    servers: new Set(own.map(({ server }) => server)),
  };
}

function unknownPicks(
  accounts: readonly KnownAccount[],
  choice: AccountChoice,
): readonly AccountPick[] {
  if (choice === "all") return [];
  const known = new Set(accounts.flatMap(picksFor).map(pickText));
  return choice.filter((pick) => !known.has(pickText(pick)));
}
