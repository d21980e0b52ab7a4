import { emptyBoard } from "@callboard/shared/board/board";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import { CloseCode, PROTOCOL, ServerFrame } from "@callboard/shared/protocol/frames";
import type {
  ClientFrame,
  EventsFrame,
  SnapshotFrame,
  You,
} from "@callboard/shared/protocol/frames";
import { parseJson } from "@callboard/shared/text/json-text";
import { Replica } from "@callboard/shared/board/replica";
import { ringingCalls } from "@callboard/shared/board/select";
import { unreachable } from "@callboard/shared/unreachable";
import { BridgeClock } from "./bridge-clock.ts";
import { allStale } from "./all-stale.ts";
import { Listeners } from "./listeners.ts";
import type { LiveListener } from "./live-listener.ts";
import { StableList } from "./stable-list.ts";
import type { SocketEvents } from "./socket.ts";
import type { StationName } from "./station-name.ts";

const SECOND_MS = 1000;

/** The link from this page to the bridge. `since` is when the bridge last sent a frame, by its clock. */
export type BridgeLink =
  | { state: "connecting" }
  | { state: "live" }
  | { state: "stale" | "lost"; since: number };

/** A frame of this page that the bridge understood and refused. */
export type Refusal = Pick<Extract<ServerFrame, { type: "rejected" }>, "reason" | "why">;

/** Why live data will not return without user action. */
export type ConnectionProblem = "other-version" | "signed-out" | "forbidden";

export interface LiveBoardParts {
  send: (frame: ClientFrame) => void;
  /** A monotonic clock. */
  monotonic: () => number;
  /** The page's own time, until the bridge has sent its time. */
  wallClock: () => number;
  /** Requests one call of `show` before the next paint. */
  schedule: (show: () => void) => () => void;
  /** The page and the bridge do not understand each other; returns whether the page reloads. */
  reload: () => boolean;
  /** The station name to ask for, and a function that stores the name given by the bridge. */
  name: Pick<StationName, "asked" | "keep">;
}

/** The page's copy of the bridge's board, and its freshness. */
export class LiveBoard implements SocketEvents {
  readonly #parts: LiveBoardParts;
  readonly #replica = new Replica();
  readonly #listeners = new Listeners<LiveListener>();
  readonly #clock: BridgeClock;
  readonly #showSoon: () => void;
  readonly #ringing = new StableList<LiveCall>();
  #epoch: string | undefined;
  #lastHeardAt: number;
  #isResyncing = false;
  /** The last fact on the screen: what the user had seen when pressing a button. */
  #shownSeq = 0;
  #shown = $state.raw<Board>(emptyBoard);
  #link = $state.raw<BridgeLink>({ state: "connecting" });
  #station = $state("");
  #you = $state.raw<You | null>(null);
  #isIdle = $state(false);
  #isDemo = $state(false);
  #hasBoard = $state(false);
  #connectionProblem = $state<ConnectionProblem | null>(null);
  #refusal = $state.raw<Refusal | null>(null);
  #now = $state(0);

  /** The board to show. While the bridge is silent, everything on it is stale. */
  readonly board = $derived(this.#link.state === "live" ? this.#shown : allStale(this.#shown));
  readonly ringing = $derived(this.#ringing.of(ringingCalls(this.board)));

  constructor(parts: LiveBoardParts) {
    this.#parts = parts;
    this.#clock = new BridgeClock(parts.wallClock() - parts.monotonic());
    this.#lastHeardAt = this.#time();
    this.tick();
    this.#station = parts.name.asked;
    this.#showSoon = parts.schedule(() => this.#show());
  }

  get link(): BridgeLink {
    return this.#link;
  }

  /** This page's station name. */
  get station(): string {
    return this.#station;
  }

  /** The client's identity on the bridge; null before its first frame. */
  get you(): You | null {
    return this.#you;
  }

  /** The next command needs the password first. */
  get isIdle(): boolean {
    return this.#isIdle;
  }

  get isDemo(): boolean {
    return this.#isDemo;
  }

  /** Whether a snapshot has arrived; before that an empty board means nothing. */
  get hasBoard(): boolean {
    return this.#hasBoard;
  }

  get connectionProblem(): ConnectionProblem | null {
    return this.#connectionProblem;
  }

  /** The last refusal of this connection. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** The board when the bridge was last live: for a display that is marked with its time. */
  get lastLiveBoard(): Board {
    return this.#shown;
  }

  /** When the bridge was last live, by its clock; not reactive, it is read together with `now`. */
  get heardAt(): number {
    return this.#lastHeardAt;
  }

  /** The bridge's time in whole seconds; every timer on the page reads it, so that all of them advance at once. */
  get now(): number {
    return this.#now;
  }

  get shownSeq(): number {
    return this.#shownSeq;
  }

  /** The time to the next whole second of the bridge's time, in milliseconds. */
  get untilTick(): number {
    return SECOND_MS - (this.#time() % SECOND_MS);
  }

  /** Advances every timer. */
  tick(): void {
    this.#now = Math.floor(this.#time() / SECOND_MS) * SECOND_MS;
  }

  /** Calls back with every fact and outcome until the returned function is called. */
  listen(listener: LiveListener): () => void {
    return this.#listeners.add(listener);
  }

  opened(): void {
    this.#isResyncing = false;
    // The next sign-in may be another person, with other rights: drop what this one could see.
    const epoch = this.#connectionProblem === "signed-out" ? undefined : this.#epoch;
    this.#hello(epoch === undefined ? {} : { epoch, seq: this.#replica.seq });
  }

  text(text: string): void {
    const json = parseJson(text);
    const frame = json.ok ? ServerFrame.safeParse(json.value) : undefined;
    if (!frame?.success) this.#misunderstood("other-version");
    else this.#receive(frame.data);
  }

  quiet(): void {
    this.#link = { state: "stale", since: this.#lastHeardAt };
  }

  closed(code: number): void {
    if (code === CloseCode.otherProtocol) this.#misunderstood("other-version");
    else if (code === CloseCode.signInAgain) this.#connectionProblem = "signed-out";
    else if (code === CloseCode.forbidden) this.#connectionProblem = "forbidden";
    if (this.#link.state === "lost" || this.#link.state === "connecting") return;
    this.#link = { state: "lost", since: this.#lastHeardAt };
    this.#listeners.tell((listener) => listener.dropped?.());
  }

  #receive(frame: ServerFrame): void {
    switch (frame.type) {
      case "snapshot":
        this.#load(frame);
        break;
      case "events":
        this.#apply(frame);
        break;
      case "heartbeat":
        this.#clock.observe(frame.at, this.#parts.monotonic());
        break;
      case "outcome":
        // Show the earlier facts first, so that no button reappears for one frame.
        this.#show();
        this.#listeners.tell((listener) => listener.outcome?.(frame));
        break;
      case "wire":
        this.#listeners.tell((listener) => listener.wire?.(frame));
        break;
      case "idle":
        this.#isIdle = frame.idle;
        break;
      case "rejected":
        if (frame.why) this.#refusal = frame;
        else this.#misunderstood("other-version");
        break;
      default:
        unreachable(frame);
    }
    this.#lastHeardAt = this.#time();
    this.#heardAgain();
  }

  #load(frame: SnapshotFrame): void {
    if (frame.protocol !== PROTOCOL) {
      this.#misunderstood("other-version");
      return;
    }
    const hadBoard = this.#hasBoard;
    const isSameBridge = this.#epoch === frame.epoch;
    this.#replica.load(frame.board, frame.seq);
    this.#isResyncing = false;
    this.#epoch = frame.epoch;
    this.#station = frame.you.station;
    this.#you = frame.you;
    this.#isIdle = false;
    this.#refusal = null;
    // Signed in again, here or in another tab of this browser.
    if (this.#connectionProblem === "signed-out") this.#connectionProblem = null;
    this.#parts.name.keep(this.#station);
    this.#isDemo = frame.demo ?? false;
    this.#hasBoard = true;
    this.#show();
    this.tick();
    const { board, activity, you } = frame;
    const snapshot = { board, activity, station: you.station };
    const gap = { isSameBridge, from: this.#lastHeardAt, to: this.#time() };
    this.#listeners.tell((listener) => {
      if (hadBoard) listener.replaced?.({ ...snapshot, ...gap });
      else listener.begun?.(snapshot);
    });
  }

  #apply(frame: EventsFrame): void {
    const result = this.#replica.apply(frame, (before, event, after) => {
      this.#listeners.tell((listener) => listener.fact?.(before, event, after));
    });
    if (result === "gap") this.#resync();
    if (result === "applied") this.#showSoon();
  }

  /** Facts are missing: a hello without a number asks for the whole board. */
  #resync(): void {
    if (this.#isResyncing) return;
    this.#isResyncing = true;
    this.#hello({});
  }

  #hello(had: { epoch?: string; seq?: number }): void {
    const name = this.#station === "" ? {} : { station: this.#station };
    this.#parts.send({ type: "hello", protocol: PROTOCOL, ...name, ...had });
  }

  #show(): void {
    this.#shown = this.#replica.board;
    this.#shownSeq = this.#replica.seq;
  }

  #heardAgain(): void {
    if (this.#link.state === "live" || !this.#hasBoard) return;
    const wasLost = this.#link.state === "lost";
    this.#link = { state: "live" };
    if (wasLost) this.#listeners.tell((listener) => listener.back?.());
  }

  #misunderstood(connectionProblem: ConnectionProblem): void {
    if (!this.#parts.reload()) this.#connectionProblem = connectionProblem;
  }

  #time(): number {
    return this.#clock.at(this.#parts.monotonic());
  }
}
