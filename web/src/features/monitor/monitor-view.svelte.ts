import type { Board } from "@callboard/shared/board/board";
import type { ServerId } from "@callboard/shared/board/ids";
import { overview } from "@callboard/shared/board/overview";
import { countIn, holds, isIn, PARTS } from "./line-filter.ts";
import type { Part } from "./line-filter.ts";

/** The monitor's view of the board, as its viewer has filtered it. It changes only this page. */
export class MonitorView {
  readonly #board: () => Board;
  typed = $state("");
  part = $state<Part>("all");
  /** The only server shown; null for all. */
  server = $state<ServerId | null>(null);

  readonly lines = $derived.by(() => overview(this.#board()));
  readonly #inScope = $derived(
    this.lines.filter(
      (line) =>
        (this.server === null || line.server.id === this.server) &&
        holds(this.typed, line, this.#board()),
    ),
  );
  readonly shown = $derived(this.#inScope.filter((line) => isIn(this.part, line)));
  /** How many accounts each part has; null if unknown. */
  readonly counts = $derived(
    PARTS.map(({ id, label }) => ({ id, label, count: countIn(id, this.#inScope) })),
  );

  /** Identifies the filter: changes whenever another list is shown. */
  readonly choice = $derived(`${this.part} ${this.server ?? ""} ${this.typed}`);

  constructor(board: () => Board) {
    this.#board = board;
  }

  /** Shows one server only, or all again. */
  toggle(server: ServerId): void {
    this.server = this.server === server ? null : server;
  }

  /** Resets the filter. */
  clear(): void {
    this.typed = "";
    this.part = "all";
    this.server = null;
  }
}
