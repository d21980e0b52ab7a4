import type { CommandRequest } from "@callboard/shared/commands/command";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { CommandId, ServerId } from "@callboard/shared/board/ids";
import { outcomeOf, refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { Link } from "@callboard/shared/board/server-info";
import { unreachable } from "@callboard/shared/unreachable";
import type { Driver, Effect } from "../drivers/driver.ts";
import { FRAMINGS } from "../wire/framing.ts";
import type { LinkCallbacks, TcpLink } from "../wire/tcp-link.ts";
import { FrameReader } from "./frame-reader.ts";
import type { ReconnectPace } from "./reconnect-pace.ts";
import type { Reports } from "./reports.ts";
import { CONNECTED_NOTE, LOST_NOTE } from "./tap.ts";
import type { Tap } from "./tap.ts";
import { Watchdog } from "./watchdog.ts";

/** Receives a session's results. */
export interface Outlet {
  /** All facts of one burst. */
  publish(events: readonly BoardEvent[]): void;
  settle(id: CommandId, outcome: Outcome): void;
}

/** The time, passed in so that tests can control it. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  now(): number;
  /** Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface SessionParts {
  server: ServerId;
  driver: Driver;
  openLink: (callbacks: LinkCallbacks) => TcpLink;
  outlet: Outlet;
  clock: Clock;
  pace: ReconnectPace;
  reports: Reports;
  /** For the wire view and recordings. */
  tap: Tap;
  /** One line for each change of the link. */
  logLink: (link: Link) => void;
}

interface Connection {
  link: TcpLink;
  reader: FrameReader;
  watchdog: Watchdog;
  isOpen: boolean;
  isOnline: boolean;
}

type Phase =
  | { at: "stopped" }
  | { at: "connected"; connection: Connection }
  | { at: "waiting"; cancel: () => void };

/** Keeps one telephone server connected and performs its driver's effects. It knows no vendor. */
export class Session {
  readonly #parts: SessionParts;
  #phase: Phase = { at: "stopped" };
  #generation = 0;
  #link: Link;
  #timer: { at: number; cancel: () => void } | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#link = { state: "connecting", since: parts.clock.now(), reason: null };
  }

  start(): void {
    if (this.#phase.at === "stopped") this.#connect();
  }

  /** Leaves calls alone; settles every command in flight as unknown. */
  stop(): void {
    this.#generation += 1; // Callbacks of the old link are ignored from here on.
    this.#cancelTimer();
    const phase = this.#phase;
    this.#phase = { at: "stopped" };
    if (phase.at === "waiting") phase.cancel();
    if (phase.at !== "connected") return;
    this.#leave(phase.connection);
    phase.connection.link.close();
    this.#perform(this.#parts.driver.lost(this.#now()));
  }

  /** Sends a command now or settles it as not sent. It keeps nothing for later and sends nothing twice. */
  command(request: CommandRequest): void {
    const { outlet, driver } = this.#parts;
    const connection = this.#phase.at === "connected" ? this.#phase.connection : undefined;
    if (!connection?.isOnline) {
      outlet.settle(request.id, outcomeOf("not-sent", why("not-connected")));
    } else if (connection.link.isCongested()) outlet.settle(request.id, refused("server-busy"));
    else {
      const effects = driver.command(request, this.#now());
      // After the driver: the command may hold a password that the driver masks from now on.
      this.#parts.tap.command(request);
      this.#perform(effects);
    }
  }

  /** Ends the wait for the next attempt to connect. Does nothing during an attempt or just after one. */
  tryNow(): void {
    if (this.#phase.at !== "waiting" || !this.#parts.pace.mayTryNow(this.#now())) return;
    this.#phase.cancel();
    this.#connect();
  }

  /** The configuration has changed the server's accounts; the connection and its calls stay. */
  configured(fact: EventOf<"configuration-applied">): void {
    this.#perform(this.#parts.driver.configured(fact, this.#now()));
  }

  /** Some servers keep a session open for a client that does not log out. */
  #leave({ link, isOpen }: Connection): void {
    if (!isOpen) return;
    for (const effect of this.#parts.driver.closing(this.#now())) {
      if (effect.do !== "send") continue;
      this.#write(link, effect.text);
    }
  }

  #now(): number {
    return this.#parts.clock.now();
  }

  #connect(): void {
    const { clock, openLink, pace, driver, reports, tap } = this.#parts;
    const generation = ++this.#generation;
    const ifCurrent = (run: () => void): void => {
      if (generation === this.#generation) run();
    };
    pace.connecting(clock.now());
    const link = openLink({
      onOpen: () => ifCurrent(() => this.#opened()),
      onBytes: (chunk) => ifCurrent(() => this.#received(chunk)),
      onClose: (reason) => ifCurrent(() => this.#lost(reason)),
    });
    const watchdog = new Watchdog(clock.now());
    const reader = new FrameReader(driver, reports, tap);
    const connection = { link, watchdog, reader, isOpen: false, isOnline: false };
    this.#phase = { at: "connected", connection };
    this.#setTimer();
  }

  #opened(): void {
    if (this.#phase.at !== "connected") return;
    this.#phase.connection.isOpen = true;
    this.#parts.tap.noted(CONNECTED_NOTE);
    this.#perform(this.#parts.driver.opened(this.#now()));
  }

  #received(chunk: Buffer): void {
    if (this.#phase.at !== "connected") return;
    const { connection } = this.#phase;
    const now = this.#now();
    const endsSilence = connection.watchdog.heard(now);
    if (endsSilence && connection.isOnline) this.#changeLink("up", null);
    const { effects, suspicion, fault } = connection.reader.read(chunk, now);
    this.#perform(effects);
    if (suspicion !== null) this.#changeLink(this.#link.state, unreadable(suspicion));
    else if (effects.some((effect) => effect.do === "go-online")) this.#clearSuspicion();
    if (fault !== null) this.#drop(fault);
  }

  /** A readable message clears the suspicion of another protocol. */
  #clearSuspicion(): void {
    if (this.#link.state === "up") this.#changeLink("up", null);
  }

  #lost(reason: string, atLeastMs = 0): void {
    this.#generation += 1; // An error and a close of the same link count once.
    this.#cancelTimer();
    const { clock, driver, pace, tap } = this.#parts;
    tap.noted(`${LOST_NOTE}${reason}`);
    const cancel = clock.after(Math.max(pace.nextDelay(), atLeastMs), () => this.#connect());
    this.#phase = { at: "waiting", cancel };
    this.#changeLink("down", reason);
    this.#perform(driver.lost(clock.now()));
  }

  /** Aborts the link: a command that is still unsent must not arrive after its outcome was reported. */
  #drop(reason: string, atLeastMs = 0): void {
    if (this.#phase.at !== "connected") return;
    this.#phase.connection.link.abort();
    this.#lost(reason, atLeastMs);
  }

  #changeLink(state: Link["state"], reason: string | null): void {
    const old = this.#link;
    if (old.state === state && old.reason === reason) return;
    const at = this.#now();
    this.#link = { state, reason, since: old.state === state ? old.since : at };
    this.#parts.logLink(this.#link);
    const { server, outlet } = this.#parts;
    outlet.publish([{ type: "link-changed", server, link: this.#link, at }]);
  }

  #perform(effects: readonly Effect[]): void {
    const { outlet } = this.#parts;
    const events = effects.flatMap((effect) => (effect.do === "publish" ? [effect.event] : []));
    for (const effect of effects) this.#performOne(effect);
    if (events.length > 0) outlet.publish(events);
    // Facts first: when a client learns that its command is settled, the effect is already on the board.
    for (const effect of effects)
      if (effect.do === "settle") outlet.settle(effect.id, effect.outcome);
    this.#setTimer();
    const end = effects.find((effect) => effect.do === "disconnect");
    if (end) this.#drop(end.reason, end.retryAfterMs);
  }

  #performOne(effect: Effect): void {
    switch (effect.do) {
      case "send":
        this.#send(effect.text);
        return;
      case "go-online":
        this.#goOnline();
        return;
      case "report":
        this.#parts.reports.add(effect.problem, effect.detail, this.#now());
        return;
      case "publish":
      case "settle":
      case "disconnect":
        return;
      default:
        unreachable(effect);
    }
  }

  #send(text: string): void {
    if (this.#phase.at !== "connected") return;
    this.#write(this.#phase.connection.link, text);
  }

  #write(link: TcpLink, text: string): void {
    const { driver, tap } = this.#parts;
    link.send(FRAMINGS[driver.framing].encode(text));
    tap.sent(text);
  }

  #goOnline(): void {
    if (this.#phase.at !== "connected" || this.#phase.connection.isOnline) return;
    this.#phase.connection.isOnline = true;
    this.#parts.pace.proven();
    this.#changeLink("up", null);
  }

  /**
   * One timer for all that is due next: the driver's work or the link's silence. A timer that fires too early does
   * nothing and is set again, which is cheaper than moving it with every message.
   */
  #setTimer(): void {
    if (this.#phase.at !== "connected") return;
    const { clock, driver } = this.#parts;
    const wanted = this.#phase.connection.isOpen ? (driver.nextWake() ?? Infinity) : Infinity;
    const at = Math.min(wanted, this.#phase.connection.watchdog.next());
    if (this.#timer !== null && this.#timer.at <= at) return;
    this.#cancelTimer();
    const cancel = clock.after(Math.max(0, at - clock.now()), () => this.#onTimer());
    this.#timer = { at, cancel };
  }

  #cancelTimer(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  #onTimer(): void {
    this.#timer = null;
    if (this.#phase.at !== "connected") return;
    const { driver } = this.#parts;
    const now = this.#now();
    const { watchdog, isOpen, isOnline } = this.#phase.connection;
    const verdict = watchdog.check(now);
    if (verdict === "dead") {
      this.#drop("no data from the server for 10 s");
      return;
    }
    if (verdict === "slow" && isOnline) this.#changeLink("slow", "no data for 5 s");
    const probe = verdict !== "fine" && isOpen ? driver.probe(now) : [];
    this.#perform([...probe, ...(isOpen ? driver.wake(now) : [])]);
  }
}

function unreadable(suspicion: string): string {
  return `the server's data cannot be read: it looks like ${suspicion}`;
}
