import { accountOf, isReachable, serverOf } from "@callboard/shared/board/select";
import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { messages } from "../../messages/language.svelte.ts";
import { numberIn } from "../../number-entry/typed-number.svelte.ts";
import type { Typed } from "../../number-entry/typed-number.svelte.ts";
import { whyNoCall } from "../../words/registration-words.ts";

/** Chooses the account that calls. */
export interface Line {
  server: ServerId;
  account: AccountId;
}

/** The number to dial and the account to call from. Only user input changes it. */
export class Dialer implements Typed {
  text = $state("");
  #line = $state.raw<Line | null>(null);
  /** The account that was offered without being chosen; not reactive, because it only follows the board passed in. */
  #seen: Line | null = null;
  #last = $state<string | null>(null);
  readonly #remember: (number: string) => void;

  /** `remember` is called with each dialled number. */
  constructor(remember: (number: string) => void = () => undefined) {
    this.#remember = remember;
  }

  /** The number as it would be dialled; null while it is not diallable. */
  readonly number = $derived.by(() => numberIn(this.text));

  /** The last dialled number, for redial. */
  get last(): string | null {
    return this.#last;
  }

  /** Whether the user has chosen the account that calls. */
  get hasChosen(): boolean {
    return this.#line !== null;
  }

  /**
   * The account that calls: the chosen one in any state, else the first that can call. The offered one stays too: after it
   * was shown, another account must not take its place because it can no longer call.
   */
  lineOn(board: Board): Account | undefined {
    if (this.#line) return accountOf(board, this.#line);
    const seen = this.#seen && accountOf(board, this.#seen);
    if (seen) return seen;
    const configured = board.accounts.filter(({ origin }) => origin === "configured");
    const able = configured.find((account) => whyNotFrom(board, account) === null);
    if (able) this.#seen = { server: able.server, account: able.id };
    return able ?? configured[0];
  }

  choose(account: Account): void {
    this.#line = { server: account.server, account: account.id };
  }

  type(key: string): void {
    this.text += key;
  }

  deleteLast(): void {
    this.text = Array.from(this.text).slice(0, -1).join("");
  }

  /** Puts the last number back; dialling it needs another press. */
  recall(): void {
    if (this.text === "" && this.#last !== null) this.text = this.#last;
  }

  /** A number was dialled: offers it for redial. */
  dialled(number: string): void {
    this.#last = number;
    this.#remember(number);
  }

  /** The call was sent. Input since then stays. */
  wentOut(text: string): void {
    if (this.text === text) this.text = "";
  }
}

/** Why an account cannot call now; null if it can. */
export function whyNotFrom(board: Board, account: Account): string | null {
  const { whyNot } = messages.accounts;
  const server = serverOf(board, account.server);
  if (!server || !isReachable(server)) return whyNot.notConnected;
  if (!server.capabilities.includes("make-call")) return whyNot.noCalls;
  if (account.freshness === "stale" && account.registration !== "unknown")
    return whyNot.notHeardFrom;
  return whyNoCall(account);
}
