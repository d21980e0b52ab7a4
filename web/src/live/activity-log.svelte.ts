import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import { ACTIVITY_WORDS, activityText, SUBJECTS } from "@callboard/shared/activity/activity-words";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CommandId } from "@callboard/shared/board/ids";
import { messages } from "../messages/language.svelte.ts";
import type { LiveListener, Snapshot, Replacement } from "./live-listener.ts";

const KEPT = 200;

/** A line, numbered so that a list can follow it. */
export interface LoggedLine extends ActivityLine {
  id: number;
}

export interface ActivityLogParts {
  isMine: (id: CommandId | undefined) => boolean;
  /** Creates a function that requests one call of `show` at the next tick. */
  schedule: (show: () => void) => () => void;
}

/**
 * The activity since the bridge started, the newest first: the bridge's list, then new lines. A new line moves the whole
 * list, so it waits for the next tick: its popup or strip is painted first, and the next popup sooner.
 */
export class ActivityLog implements LiveListener {
  readonly #isMine: ActivityLogParts["isMine"];
  readonly #showSoon: () => void;
  #count = 0;
  /** Lines not shown yet, the newest first. */
  #fresh: ActivityLine[] = [];
  #lines = $state.raw<readonly LoggedLine[]>([]);

  constructor({ isMine, schedule }: ActivityLogParts) {
    this.#isMine = isMine;
    this.#showSoon = schedule(() => this.#show());
  }

  get lines(): readonly LoggedLine[] {
    return this.#lines;
  }

  fact(before: Board, event: BoardEvent, after: Board): void {
    const line = activityLine({ before, after }, event);
    if (!line) return;
    const isMine = this.#isMine(event.causedBy);
    this.#fresh.unshift(isMine ? { ...line, by: messages.activity.you } : line);
    this.#showSoon();
  }

  begun(snapshot: Snapshot): void {
    this.#fresh = [];
    this.#put(ownLines(snapshot), []);
  }

  replaced(snapshot: Replacement): void {
    if (snapshot.isSameBridge) {
      this.begun(snapshot);
      return;
    }
    this.#show();
    // A new run of the bridge has no list of what this page saw before.
    this.#put([...ownLines(snapshot), restarted(snapshot)], this.#lines);
  }

  #show(): void {
    const fresh = this.#fresh;
    this.#fresh = [];
    if (fresh.length > 0) this.#put(fresh, this.#lines);
  }

  #put(fresh: readonly ActivityLine[], older: readonly LoggedLine[]): void {
    const first = this.#count + fresh.length;
    this.#count = first;
    const numbered = fresh.map((line, index) => ({ ...line, id: first - index }));
    this.#lines = [...numbered, ...older].slice(0, KEPT);
  }
}

function ownLines({ activity, station }: Snapshot): ActivityLine[] {
  return activity.map((line) =>
    line.by === station ? { ...line, by: messages.activity.you } : line,
  );
}

function restarted({ activity, from, to }: Replacement): ActivityLine {
  // The page learns of the new run after that run has started its list.
  const at = Math.min(to, ...activity.map((line) => line.at));
  const said = { what: "restarted" } as const;
  const text = activityText(ACTIVITY_WORDS, said);
  const { callboard: subject } = SUBJECTS;
  return { at, kind: "gap", subject, text, said, by: null, lasted: to - from };
}
