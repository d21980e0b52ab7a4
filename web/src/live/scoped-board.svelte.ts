import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call, LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import type { LiveView } from "./context.ts";
import type { LiveListener } from "./live-listener.ts";
import { StableList } from "./stable-list.ts";

/** Which accounts a station shows, as far as its board needs it. */
interface Own {
  readonly choice: "all" | readonly unknown[];
  has(server: ServerId, account: AccountId): boolean;
  hasServer(server: ServerId): boolean;
  of(accounts: readonly Account[]): readonly Account[];
}

/**
 * The live data of a station: only the chosen accounts of the bridge's board, with their servers and calls, and only the
 * facts about them. Components that use it cannot ring, announce or list anything else.
 */
export class ScopedBoard implements LiveView {
  readonly #live: LiveView;
  readonly #own: Own;
  readonly #servers = new StableList<ServerInfo>();
  readonly #accounts = new StableList<Account>();
  readonly #calls = new StableList<Call>();
  readonly #ringing = new StableList<LiveCall>();

  readonly board = $derived.by(() => this.#cut(this.#live.board));
  readonly ringing = $derived.by(() => {
    const { ringing } = this.#live;
    return this.#ringing.of(ringing.filter((call) => this.#isOwn(call)));
  });

  constructor(live: LiveView, own: Own) {
    this.#live = live;
    this.#own = own;
  }

  get lastLiveBoard(): Board {
    return this.#live.lastLiveBoard;
  }

  get link(): LiveView["link"] {
    return this.#live.link;
  }

  get station(): string {
    return this.#live.station;
  }

  get you(): LiveView["you"] {
    return this.#live.you;
  }

  get isIdle(): boolean {
    return this.#live.isIdle;
  }

  get isDemo(): boolean {
    return this.#live.isDemo;
  }

  get hasBoard(): boolean {
    return this.#live.hasBoard;
  }

  get connectionProblem(): LiveView["connectionProblem"] {
    return this.#live.connectionProblem;
  }

  get refusal(): LiveView["refusal"] {
    return this.#live.refusal;
  }

  get now(): number {
    return this.#live.now;
  }

  get heardAt(): number {
    return this.#live.heardAt;
  }

  listen(listener: LiveListener): () => void {
    return this.#live.listen({
      begun: (snapshot) => listener.begun?.(snapshot),
      outcome: (frame) => listener.outcome?.(frame),
      wire: (frame) => listener.wire?.(frame),
      dropped: () => listener.dropped?.(),
      back: () => listener.back?.(),
      replaced: (replacement) => listener.replaced?.(replacement),
      fact: (before, event, after) => {
        if (this.#isOwnFact(before, event)) listener.fact?.(before, event, after);
      },
    });
  }

  #cut(board: Board): Board {
    if (this.#own.choice === "all") return board;
    return {
      servers: this.#servers.of(board.servers.filter(({ id }) => this.#own.hasServer(id))),
      accounts: this.#accounts.of(this.#own.of(board.accounts)),
      calls: this.#calls.of(board.calls.filter((call) => this.#isOwn(call))),
      directory: board.directory,
    };
  }

  #isOwn({ server, account }: Pick<Call, "server" | "account">): boolean {
    return this.#own.has(server, account);
  }

  #isOwnFact(before: Board, event: BoardEvent): boolean {
    if (this.#own.choice === "all" || event.type === "configuration-applied") return true;
    if (event.type === "account-appeared")
      return this.#own.has(event.account.server, event.account.id);
    if ("account" in event) return this.#isOwn(event);
    if ("server" in event) return this.#own.hasServer(event.server);
    const call = before.calls.find(({ key }) => key === event.call);
    return call !== undefined && this.#isOwn(call);
  }
}
