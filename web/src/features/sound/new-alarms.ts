import type { ServerInfo } from "@callboard/shared/board/server-info";
import type { BridgeLink, ConnectionProblem } from "../../live/live-board.svelte.ts";

interface Situation {
  link: BridgeLink;
  connectionProblem: ConnectionProblem | null;
  servers: readonly ServerInfo[];
}

/** Alarms within this time sound once. */
const APART_MS = 3000;

/** The serious alarms. Without the bridge nothing new is known of the servers, so they stay as they were. */
export function seriousAlarms(now: Situation, before: ReadonlySet<string>): ReadonlySet<string> {
  if (now.connectionProblem) return new Set([...before, "connectionProblem"]);
  if (now.link.state === "stale" || now.link.state === "lost")
    return new Set([...before, "bridge"]);
  if (now.link.state === "connecting") return before;
  const lost = now.servers.filter(({ link }) => link.state === "down");
  return new Set(lost.map(({ id }) => `server ${id}`));
}

/** Reports each alarm as new once. */
export class NewAlarms {
  readonly #now: () => number;
  #known: ReadonlySet<string> | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Whether there is an alarm that was not there before, long enough after the last sound. Alarms present at the start are
   * not new.
   */
  look(situation: Situation): boolean {
    const before = this.#known;
    this.#known = seriousAlarms(situation, before ?? new Set());
    const isNew = [...this.#known].some((wrong) => before !== null && !before.has(wrong));
    if (!isNew || this.#now() - this.#lastAt < APART_MS) return false;
    this.#lastAt = this.#now();
    return true;
  }
}
