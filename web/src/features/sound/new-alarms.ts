import type { ServerInfo } from "@callboard/shared/board/server-info";
import type { BridgeLink, ConnectionProblem } from "../../live/live-board.svelte.ts";

interface Situation {
  link: BridgeLink;
  connectionProblem: ConnectionProblem | null;
  servers: readonly ServerInfo[];
}

/** Alarms nearer to each other than this are one to the ear. */
const APART_MS = 3000;

/** What is gravely wrong. Without the bridge nothing new is known of the servers, so they stay as they were. */
export function gravelyWrong(now: Situation, before: ReadonlySet<string>): ReadonlySet<string> {
  if (now.connectionProblem) return new Set([...before, "connectionProblem"]);
  if (now.link.state === "stale" || now.link.state === "lost")
    return new Set([...before, "bridge"]);
  if (now.link.state === "connecting") return before;
  const lost = now.servers.filter(({ link }) => link.state === "down");
  return new Set(lost.map(({ id }) => `server ${id}`));
}

/** Says once of each alarm that it is new. */
export class NewAlarms {
  readonly #now: () => number;
  #known: ReadonlySet<string> | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether something is wrong that was not before, and long enough after the last. What a page opens with is not new. */
  look(situation: Situation): boolean {
    const before = this.#known;
    this.#known = gravelyWrong(situation, before ?? new Set());
    const isNew = [...this.#known].some((wrong) => before !== null && !before.has(wrong));
    if (!isNew || this.#now() - this.#lastAt < APART_MS) return false;
    this.#lastAt = this.#now();
    return true;
  }
}
