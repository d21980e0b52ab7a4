import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { messages } from "../../messages/language.svelte.ts";
import { whyNotFrom } from "./dialer.svelte.ts";
import { areSame } from "../../live/stable-list.ts";

/** An account to call from, as the list shows it. */
export interface Choice {
  key: string;
  text: string;
  isOff: boolean;
}

export interface ChoiceGroup {
  id: string;
  name: string;
  choices: readonly Choice[];
}

interface CachedChoice {
  server: ServerInfo;
  choice: Choice;
}

type Places = Pick<Board, "servers" | "accounts">;

/** The key of a choice. */
export function keyOf({ server, id }: Pick<Account, "server" | "id">): string {
  return `${server} ${id}`;
}

/**
 * The accounts of a board by server. Unchanged choices and groups stay the same objects, so that a call on one of a thousand
 * accounts does not redraw a thousand options.
 */
export class Choices {
  #known = new WeakMap<Account, CachedChoice>();
  /** The language of the cached texts. */
  #words: object = messages.accounts;
  readonly #choices = new Map<string, Choice>();
  #groups: readonly ChoiceGroup[] = [];

  of({ servers, accounts }: Places): readonly ChoiceGroup[] {
    if (this.#words !== messages.accounts) this.#known = new WeakMap();
    this.#words = messages.accounts;
    const found = new Map(servers.map((server) => [server.id, { server, own: [] as Choice[] }]));
    for (const account of accounts) {
      const place = found.get(account.server);
      place?.own.push(this.#choice(place.server, account));
    }
    this.#groups = [...found.values()].map(({ server, own }) => this.#group(server, own));
    return this.#groups;
  }

  #choice(server: ServerInfo, account: Account): Choice {
    const known = this.#known.get(account);
    if (known?.server === server) return known.choice;
    const whyNot = whyNotFrom(
      { servers: [server], accounts: [account], calls: [], directory: [] },
      account,
    );
    const text = accountTitle(account) + (whyNot === null ? "" : ` – ${whyNot}`);
    const choice = this.#kept({ key: keyOf(account), text, isOff: whyNot !== null });
    this.#known.set(account, { server, choice });
    return choice;
  }

  /** Most account changes, e.g. the time of its last check, do not affect its choice. */
  #kept(choice: Choice): Choice {
    const before = this.#choices.get(choice.key);
    if (before?.text === choice.text && before.isOff === choice.isOff) return before;
    this.#choices.set(choice.key, choice);
    return choice;
  }

  #group({ id, name }: ServerInfo, choices: readonly Choice[]): ChoiceGroup {
    const before = this.#groups.find((group) => group.id === id);
    return before?.name === name && areSame(before.choices, choices)
      ? before
      : { id, name, choices };
  }
}
