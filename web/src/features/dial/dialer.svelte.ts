import { accountOf, isReachable, serverOf } from "@callboard/shared/board/select";
import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { messages } from "../../messages/language.svelte.ts";
import { numberIn } from "../../number-entry/typed-number.svelte.ts";
import type { Typed } from "../../number-entry/typed-number.svelte.ts";
import { whyNoCall } from "../../words/registration-words.ts";

/** Which account calls. */
export interface Line {
  server: ServerId;
  account: AccountId;
}

/** What is being dialled, and from where. Only a person changes it. */
export class Dialer implements Typed {
  text = $state("");
  #line = $state.raw<Line | null>(null);
  /** The account that was offered without being chosen; no signal, it only ever follows the board that is asked about. */
  #seen: Line | null = null;
  #last = $state<string | null>(null);
  readonly #remember: (number: string) => void;

  /** `remember` is told of each number that is dialled. */
  constructor(remember: (number: string) => void = () => undefined) {
    this.#remember = remember;
  }

  /** The number as it would be dialled; null while there is none that could be. */
  readonly number = $derived.by(() => numberIn(this.text));

  /** The number dialled last, for calling it again. */
  get last(): string | null {
    return this.#last;
  }

  /** Whether a person has chosen the account that calls. */
  get hasChosen(): boolean {
    return this.#line !== null;
  }

  /**
   * The account that calls: the chosen one whatever its state, else the first that could. That one stays, too: whoever has
   * seen it there must not call from another one because it can no longer call.
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

  /** Puts the last number back; dialling it takes another press. */
  recall(): void {
    if (this.text === "" && this.#last !== null) this.text = this.#last;
  }

  /** A number was dialled: it may be called again. */
  dialled(number: string): void {
    this.#last = number;
    this.#remember(number);
  }

  /** The call went out. What has been typed since then stays. */
  wentOut(text: string): void {
    if (this.text === text) this.text = "";
  }
}

/** Why an account cannot call now; null when it can. */
export function whyNotFrom(board: Board, account: Account): string | null {
  const { whyNot } = messages.accounts;
  const server = serverOf(board, account.server);
  if (!server || !isReachable(server)) return whyNot.notConnected;
  if (!server.capabilities.includes("make-call")) return whyNot.noCalls;
  if (account.freshness === "stale" && account.registration !== "unknown")
    return whyNot.notHeardFrom;
  return whyNoCall(account);
}
