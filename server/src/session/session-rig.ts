import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { reduce } from "@callboard/shared/board/reduce";
import type { Link } from "@callboard/shared/board/server-info";
import { createDriver, VENDORS } from "../drivers/vendors.ts";
import type { DriverMaker } from "../drivers/driver.ts";
import type { LinkCallbacks, TcpLink } from "../wire/tcp-link.ts";
import { FakeClock } from "./fake-clock.ts";
import { ReconnectPace } from "./reconnect-pace.ts";
import { Reports } from "./reports.ts";
import { Session } from "./session.ts";
import { Tap } from "./tap.ts";

const server = "t1" as ServerId;
const account = "account-1" as AccountId;

/** One TCP connection as a test sees it: what was written, and methods that trigger its events. */
export class FakeLink implements TcpLink {
  readonly written: Buffer[] = [];
  ended: "closed" | "aborted" | null = null;
  congested = false;
  readonly callbacks: LinkCallbacks;

  constructor(callbacks: LinkCallbacks) {
    this.callbacks = callbacks;
  }

  send(bytes: Buffer): void {
    this.written.push(bytes);
  }

  isCongested(): boolean {
    return this.congested;
  }

  close(): void {
    this.ended = "closed";
  }

  abort(): void {
    this.ended = "aborted";
  }

  opens(): void {
    this.callbacks.onOpen();
  }

  says(event: object): void {
    this.brings(`${JSON.stringify(event)}\0`);
  }

  brings(text: string): void {
    this.callbacks.onBytes(Buffer.from(text));
  }

  drops(reason = "the server closed the connection"): void {
    this.callbacks.onClose(reason);
  }

  get texts(): string[] {
    return this.written.map((bytes) => bytes.toString());
  }
}

/** A session with fake links, a fake clock and a board of its own. */
export class SessionRig {
  readonly clock = new FakeClock();
  readonly links: FakeLink[] = [];
  readonly bursts: (readonly BoardEvent[])[] = [];
  readonly outcomes = new Map<CommandId, Outcome[]>();
  readonly logged: Link[] = [];
  readonly reports: { problem: string; sample: string; count: number }[] = [];
  readonly tap: Tap;
  readonly session: Session;
  board: Board;
  random = 0.5;
  #ids = 0;

  constructor(vendor: DriverMaker = VENDORS.telestra) {
    this.board = boardOfOne();
    const driver = createDriver(vendor, { server, board: this.board, nonce: "n" });
    this.tap = new Tap({ mask: (text) => driver.mask(text), now: () => this.clock.now() });
    this.session = new Session({
      server,
      driver,
      tap: this.tap,
      clock: this.clock,
      openLink: (callbacks) => this.#openLink(callbacks),
      outlet: {
        publish: (events) => this.#publish(events),
        settle: (id, outcome) => this.#settle(id, outcome),
      },
      pace: new ReconnectPace(() => this.random),
      reports: new Reports((report) => this.reports.push(report)),
      logLink: (link) => this.logged.push(link),
    });
  }

  /** A session that is connected and has had a message from its server. */
  static online(): SessionRig {
    const rig = new SessionRig();
    rig.session.start();
    rig.comesUp();
    return rig;
  }

  get link(): FakeLink {
    const link = this.links.at(-1);
    if (!link) throw new Error("There is no link yet.");
    return link;
  }

  get state(): Link | undefined {
    return this.board.servers[0]?.link;
  }

  comesUp(): void {
    this.link.opens();
    this.link.says({ event: "status", account, calls: [], account_status: 200 });
  }

  dial(number = "3002"): CommandId {
    return this.give({ type: "make-call", server, account, number });
  }

  give(command: Command): CommandId {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}` as CommandId;
    this.session.command({ id, by: "IOS-1", command });
    return id;
  }

  outcome(id: CommandId): string | undefined {
    return this.outcomes.get(id)?.[0]?.outcome;
  }

  #openLink(callbacks: LinkCallbacks): FakeLink {
    const link = new FakeLink(callbacks);
    this.links.push(link);
    return link;
  }

  #publish(events: readonly BoardEvent[]): void {
    this.bursts.push(events);
    this.board = events.reduce(reduce, this.board);
  }

  #settle(id: CommandId, outcome: Outcome): void {
    this.outcomes.set(id, [...(this.outcomes.get(id) ?? []), outcome]);
  }
}

function boardOfOne(): Board {
  const blank = { name: null, group: null, sipCode: null, checkedAt: null, asked: null };
  const state = { freshness: "stale", registration: "unknown", lastError: null } as const;
  const origin = { priority: false, origin: "configured" } as const;
  const line = { server, id: account, number: "3001", ...blank, ...state, ...origin };
  const link = { state: "connecting", since: 0, reason: null } as const;
  const info = { id: server, name: "Bay 1", protocol: "telestra", link, capabilities: [] };
  return { servers: [info], accounts: [line], calls: [], directory: [] };
}
