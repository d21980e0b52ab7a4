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

/** A browser as the hub sees it: somebody to whom bytes can be given. */
export interface Listener {
  /** A picture or facts: in order, and each of them counts. */
  facts(bytes: Buffer): void;
  /** A sign of life; the next one will do as well. */
  heartbeat(bytes: Buffer): void;
}

export interface HubParts {
  board: Board;
  /** Names this run of the bridge: numbers of facts mean nothing beyond it. */
  epoch: string;
  isDemo: boolean;
  /** Whether walls show what callers are called; they do not when not given. */
  wallNames?: boolean;
  now: () => number;
  /** Where facts go besides the browsers. */
  observers?: readonly FactObserver[];
  /** What is told when an observer fails. */
  failed?: (error: unknown) => void;
  /** What happened before, for a snapshot; nothing when not given. */
  activity?: () => ActivityLine[];
}

/** Holds the board, numbers the facts, and gives each burst of them to every browser as one frame. */
export class Hub {
  readonly epoch: string;
  readonly #now: () => number;
  #isDemo: boolean;
  readonly #log = new EventLog();
  /** With who each of them is. */
  readonly #listeners = new Map<Listener, You>();
  readonly #phaseChangedAt = new Map<CallKey, number>();
  #board: Board;
  readonly #observers: readonly FactObserver[];
  readonly #failed: (error: unknown) => void;
  readonly #activity: () => ActivityLine[];
  #seq = 0;
  /** Facts that are on the board and that no browser has been told yet. */
  #untold: BoardEvent[] = [];
  readonly #projections: Readonly<Record<View, Projection>>;
  /** The last pictures that were made: many browsers that come at once get the same one. */
  readonly #pictures = new Map<View, { seq: number; json: string }>();

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
   * Takes the facts of one burst. Synchronous to the last byte, so that no fact overtakes another. That an account is still
   * as it was waits for company: most statuses say just that, and a frame of its own would wake every page for it.
   */
  publish(stated: readonly BoardEvent[]): void {
    if (stated.length === 0) return;
    const before = this.#board;
    for (const event of stated) this.#apply(event);
    const surplus = forgetSurplus(this.#board, this.#now());
    for (const event of surplus) this.#apply(event);
    const events = [...stated, ...surplus];
    this.#log.append(events, this.#seq);
    this.#untold.push(...events);
    if (!events.every((event) => isUnchangedCheck(before, event))) this.tell();
  }

  /** Tells the browsers what has waited. The facts are numbered already, so this comes before anything that names a number. */
  tell(): void {
    if (this.#untold.length === 0) return;
    const events = this.#untold;
    this.#untold = [];
    for (const view of VIEWS) this.#sendTo(view, events);
  }

  /** The number of the last fact that changed a call's phase; undefined for a call that is not on the board. */
  phaseChangedAt(call: CallKey): number | undefined {
    return this.#phaseChangedAt.get(call);
  }

  /**
   * Brings a browser up to date and adds it in the same tick, so that there is no hole between the two: with the facts it
   * missed when it was here before, else with the whole board.
   */
  join(listener: Listener, you: You, had: { epoch?: string; seq?: number }): () => void {
    this.tell();
    const missed = had.epoch === this.epoch ? this.#log.since(had.seq ?? -1) : undefined;
    if (missed) {
      if (missed.length > 0) listener.facts(this.#factsFor(viewOf(you.role), missed));
    } else listener.facts(this.snapshot(you));
    listener.heartbeat(this.#heartbeatFrame());
    this.#listeners.set(listener, you);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every browser that the bridge is alive, and the time. */
  heartbeat(): void {
    this.tell();
    const bytes = this.#heartbeatFrame();
    for (const listener of this.#listeners.keys()) listener.heartbeat(bytes);
  }

  /**
   * The servers on the board are real ones from here on. No fact says so: every browser gets a whole picture, also one that
   * is away now and comes back, and nothing that was simulated stays among what happened.
   */
  endDemo(): void {
    this.#isDemo = false;
    for (const observer of this.#observers) observer.forget?.();
    this.#log.forget();
    this.#pictures.clear();
    for (const [listener, you] of this.#listeners) listener.facts(this.snapshot(you));
  }

  /** The whole board as a frame for one browser. It is serialised once for all that ask between two facts. */
  snapshot(you: You): Buffer {
    const json = this.#pictureFor(viewOf(you.role)).slice(0, -1);
    return Buffer.from(`${json},"you":${JSON.stringify(you)}}`, "utf8");
  }

  #pictureFor(view: View): string {
    const last = this.#pictures.get(view);
    if (last?.seq === this.#seq) return last.json;
    const json = this.#draw(view);
    this.#pictures.set(view, { seq: this.#seq, json });
    return json;
  }

  /** Takes ended calls off the board when they have been shown long enough. */
  sweep(): void {
    this.publish(forgetOld(this.#board, this.#now()));
  }

  #apply(event: BoardEvent): void {
    const before = this.#board;
    this.#seq += 1;
    this.#board = reduce(before, event);
    this.#tellObservers(before, event);
    if (event.type === "call-forgotten") this.#phaseChangedAt.delete(event.call);
    else if (event.type === "configuration-applied") this.#forgetPhases();
    else if (this.#board.calls !== before.calls) this.#notePhases(before);
  }

  /** An observer that fails holds up neither the facts nor the others. */
  #tellObservers(before: Board, event: BoardEvent): void {
    for (const observer of this.#observers) {
      try {
        observer.fact(before, event, this.#board);
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  /** A fact may change other calls' phases too. All but a forgotten call keep their places. */
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

  #draw(view: View): string {
    const frame: Omit<SnapshotFrame, "you"> = {
      type: "snapshot",
      protocol: PROTOCOL,
      epoch: this.epoch,
      seq: this.#seq,
      demo: this.#isDemo,
      board: this.#projections[view].board(this.#board),
      // What happened before is no wall's business.
      activity: view === "wall" ? [] : this.#activity(),
    };
    return JSON.stringify(frame);
  }

  #heartbeatFrame(): Buffer {
    return encode({ type: "heartbeat", seq: this.#seq, at: this.#now() });
  }

  /** Encoded once for all who see the same, and not at all when there is nobody. */
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

/** A frame as bytes; made once, however many browsers get it. */
export function encode(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame), "utf8");
}
