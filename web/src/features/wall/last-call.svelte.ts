import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { roughDuration } from "../../format/duration.ts";
import type { LiveListener } from "../../live/live-listener.ts";
import { wallText } from "./text.ts";
import { callEnds } from "../../words/call-ends.ts";
import type { CallEnds } from "../../words/call-ends.ts";
import { timerWords } from "../../words/timer-words.ts";

interface Ended {
  /** Its two ends and its duration; in the page's language at the time of the request. */
  call: () => string;
  how: () => string;
  at: number;
}

/** The last ended call, so that a quiet wall does not look dead. */
export class LastCall implements LiveListener {
  readonly #shows: (server: string) => boolean;
  #ended = $state.raw<Ended | null>(null);

  constructor(shows: (server: string) => boolean) {
    this.#shows = shows;
  }

  fact(before: Board, event: BoardEvent): void {
    // "gone" and "replaced" ended at an unknown earlier time.
    if (event.type !== "call-ended" || event.ending.reason !== "ended") return;
    const call = before.calls.find(({ key }) => key === event.call);
    if (!call || call.phase === "ended" || !this.#shows(call.server)) return;
    const wasAnswered = call.phase === "talking" || call.phase === "held";
    const timer = timerWords(before, call, { now: event.at, bridgeLostAt: null });
    this.#ended = {
      call: () => inWords(callEnds(before, call)),
      how: () => (wasAnswered ? timer : wallText().notAnswered),
      at: event.at,
    };
  }

  /** Calls that ended meanwhile are unknown. */
  replaced(): void {
    this.#ended = null;
  }

  /** The last call in words, as of now. */
  words(now: number): string {
    if (this.#ended === null) return wallText().noneEnded;
    const { at, call, how } = this.#ended;
    return wallText().lastEnded(roughDuration(now - at), call(), how());
  }
}

function inWords({ first, joiner, second }: CallEnds): string {
  return `${first} ${joiner} ${second}`;
}
