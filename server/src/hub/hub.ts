import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { PROTOCOL } from "@callboard/shared/protocol/frames";
import type { ServerFrame, SnapshotFrame, You } from "@callboard/shared/protocol/frames";
import type { CallKey } from "@callboard/shared/board/ids";
import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import { reduce } from "@callboard/shared/board/reduce";
import { forgetOld, forgetSurplus } from "./ended-calls.ts";
import { EventLog } from "./event-log.ts";
import type { FactObserver } from "./fact-observer.ts";
import { isUnchangedCheck } from "./unchanged-check.ts";
import { projectionsFor, viewOf, VIEWS } from "./views.ts";
import type { Projection, View } from "./views.ts";

/** A browser as the hub sees it. */
export interface Listener {
  /** A snapshot or facts: in order, and none may be skipped. */
  facts(bytes: Buffer): void;
  /** A heartbeat; it may be skipped, since the next one says the same. */
  heartbeat(bytes: Buffer): void;
}

export interface HubParts {
  board: Board;
  /** Identifies this run of the bridge: fact numbers are only valid within it. */
  epoch: string;
  isDemo: boolean;
  /** Whether walls show callers' names; by default they do not. */
  wallNames?: boolean;
  now: () => number;
  /** Receive every fact, besides the browsers. */
  observers?: readonly FactObserver[];
  /** Called when an observer throws. */
  failed?: (error: unknown) => void;
  /** Past activity for a snapshot; by default none. */
  activity?: () => ActivityLine[];
}

/** Holds the board, numbers the facts, and sends each burst to every browser as one frame. */
export class Hub {
  readonly epoch: string;
  readonly #now: () => number;
  #isDemo: boolean;
  readonly #log = new EventLog();
  /** Each with its station, person and role. */
  readonly #listeners = new Map<Listener, You>();
  readonly #phaseChangedAt = new Map<CallKey, number>();
  #board: Board;
  readonly #observers: readonly FactObserver[];
  readonly #failed: (error: unknown) => void;
  readonly #activity: () => ActivityLine[];
  #seq = 0;
  /** Facts that are on the board but not yet sent to browsers. */
  #unsent: BoardEvent[] = [];
  readonly #projections: Readonly<Record<View, Projection>>;
  /** The last serialised snapshots: browsers that join together share one. */
  readonly #snapshots = new Map<View, { seq: number; json: string }>();

  constructor({ board, epoch, isDemo, wallNames = false, now, ...parts }: HubParts) {
    this.#observers = parts.observers ?? [];
    this.#failed = parts.failed ?? (() => undefined);
    this.#activity = parts.activity ?? (() => []);
    this.#projections = projectionsFor(wallNames);
    this.#board = board;
    this.epoch = epoch;
    this.#isDemo = isDemo;
    this.#now = now;
  }

  get board(): Board {
    return this.#board;
  }

  get seq(): number {
    return this.#seq;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /**
   * Takes the facts of one burst, synchronously to the last byte, so that no fact overtakes another. An unchanged check waits
   * for the next fact: most statuses change nothing, and a frame for each would wake every page.
   */
  publish(stated: readonly BoardEvent[]): void {
    if (stated.length === 0) return;
    const before = this.#board;
    for (const event of stated) this.#apply(event);
    const surplus = forgetSurplus(this.#board, this.#now());
    for (const event of surplus) this.#apply(event);
    const events = [...stated, ...surplus];
    this.#log.append(events, this.#seq);
    this.#unsent.push(...events);
    if (!events.every((event) => isUnchangedCheck(before, event))) this.flush();
  }

  /** Sends the waiting facts. They are numbered already, so they must go out before any frame that names a number. */
  flush(): void {
    if (this.#unsent.length === 0) return;
    const events = this.#unsent;
    this.#unsent = [];
    for (const view of VIEWS) this.#sendTo(view, events);
  }

  /** The number of the last fact that changed a call's phase; undefined for a call that is not on the board. */
  phaseChangedAt(call: CallKey): number | undefined {
    return this.#phaseChangedAt.get(call);
  }

  /**
   * Brings a browser up to date and adds it in the same tick, so that no fact is lost in between: a browser that reconnects
   * gets the facts it missed, any other a snapshot.
   */
  join(listener: Listener, you: You, had: { epoch?: string; seq?: number }): () => void {
    this.flush();
    const missed = had.epoch === this.epoch ? this.#log.since(had.seq ?? -1) : undefined;
    if (missed) {
      if (missed.length > 0) listener.facts(this.#factsFor(viewOf(you.role), missed));
    } else listener.facts(this.snapshot(you));
    listener.heartbeat(this.#heartbeatFrame());
    this.#listeners.set(listener, you);
    return () => this.#listeners.delete(listener);
  }

  /** Sends every browser a heartbeat with the bridge's time. */
  heartbeat(): void {
    this.flush();
    const bytes = this.#heartbeatFrame();
    for (const listener of this.#listeners.keys()) listener.heartbeat(bytes);
  }

  /**
   * From now on the servers on the board are real ones. No fact says so, so every browser gets a snapshot, also one that
   * reconnects later. Simulated activity is removed.
   */
  endDemo(): void {
    this.#isDemo = false;
    for (const observer of this.#observers) observer.forget?.();
    this.#log.forget();
    this.#snapshots.clear();
    for (const [listener, you] of this.#listeners) listener.facts(this.snapshot(you));
  }

  /** A snapshot for one browser. The board is serialised once between two facts. */
  snapshot(you: You): Buffer {
    const json = this.#snapshotJson(viewOf(you.role)).slice(0, -1);
    return Buffer.from(`${json},"you":${JSON.stringify(you)}}`, "utf8");
  }

  #snapshotJson(view: View): string {
    const last = this.#snapshots.get(view);
    if (last?.seq === this.#seq) return last.json;
    const json = this.#serialise(view);
    this.#snapshots.set(view, { seq: this.#seq, json });
    return json;
  }

  /** Removes ended calls from the board when their time is over. */
  sweep(): void {
    this.publish(forgetOld(this.#board, this.#now()));
  }

  #apply(event: BoardEvent): void {
    const before = this.#board;
    this.#seq += 1;
    this.#board = reduce(before, event);
    this.#notifyObservers(before, event);
    if (event.type === "call-forgotten") this.#phaseChangedAt.delete(event.call);
    else if (event.type === "configuration-applied") this.#forgetPhases();
    else if (this.#board.calls !== before.calls) this.#notePhases(before);
  }

  /** An observer that throws stops neither the facts nor the other observers. */
  #notifyObservers(before: Board, event: BoardEvent): void {
    for (const observer of this.#observers) {
      try {
        observer.fact(before, event, this.#board);
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  /** A fact may change the phase of several calls. Positions in the list stay the same unless a call is forgotten. */
  #notePhases(before: Board): void {
    this.#board.calls.forEach((call, place) => {
      const old = before.calls[place];
      if (old !== call && old?.phase !== call.phase) this.#phaseChangedAt.set(call.key, this.#seq);
    });
  }

  /** Calls may have left the board with their server. */
  #forgetPhases(): void {
    const left = new Set(this.#board.calls.map((call) => call.key));
    for (const key of this.#phaseChangedAt.keys())
      if (!left.has(key)) this.#phaseChangedAt.delete(key);
  }

  #serialise(view: View): string {
    const frame: Omit<SnapshotFrame, "you"> = {
      type: "snapshot",
      protocol: PROTOCOL,
      epoch: this.epoch,
      seq: this.#seq,
      demo: this.#isDemo,
      board: this.#projections[view].board(this.#board),
      // A wall does not show past activity.
      activity: view === "wall" ? [] : this.#activity(),
    };
    return JSON.stringify(frame);
  }

  #heartbeatFrame(): Buffer {
    return encode({ type: "heartbeat", seq: this.#seq, at: this.#now() });
  }

  /** Encodes once for all browsers with this view, and not at all when there are none. */
  #sendTo(view: View, events: readonly BoardEvent[]): void {
    let bytes: Buffer | null = null;
    for (const [listener, you] of this.#listeners) {
      if (viewOf(you.role) !== view) continue;
      bytes ??= this.#factsFor(view, events);
      listener.facts(bytes);
    }
  }

  #factsFor(view: View, events: readonly BoardEvent[]): Buffer {
    const seen = events.map(this.#projections[view].fact);
    return encode({ type: "events", seq: this.#seq, events: seen });
  }
}

/** A frame as bytes. */
export function encode(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame), "utf8");
}
