import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Board } from "@callboard/shared/board/board";
import type { CommandRequest } from "@callboard/shared/commands/command";
import type { Directory } from "@callboard/shared/directory/directory";
import type { EventOf } from "@callboard/shared/board/event";
import type { ServerId } from "@callboard/shared/board/ids";
import type { Logger } from "pino";
import { boardOf } from "./config/board-of.ts";
import type { ServerConfig } from "./drivers/driver.ts";
import { createDriver, vendorOf } from "./drivers/vendors.ts";
import type { Vendors } from "./drivers/vendors.ts";
import type { Driver } from "./drivers/driver.ts";
import type { Dispatch } from "./hub/dispatch.ts";
import type { Hub } from "./hub/hub.ts";
import { ReconnectPace } from "./session/reconnect-pace.ts";
import { Reports } from "./session/reports.ts";
import { Session } from "./session/session.ts";
import type { Clock } from "./session/session.ts";
import { CONFIGURED_NOTE, Tap } from "./session/tap.ts";
import type { Watcher } from "./session/tap.ts";
import type { Tapes } from "./tape/tapes.ts";
import { openTcpLink } from "./wire/tcp-link.ts";

export interface FleetParts {
  hub: Pick<Hub, "publish">;
  dispatch: Pick<Dispatch, "settle">;
  vendors: Vendors;
  clock: Clock;
  log: Logger;
  /** Connects to a server per minute before they are slowed; see `ReconnectPace`. */
  connectsAMinute?: number;
  /** Records the servers' messages; null when recording is off. */
  tapes: Pick<Tapes, "record"> | null;
}

interface Member {
  config: ServerConfig;
  driver: Driver;
  session: Session;
  /** Starts a tape; returns a function that ends it. */
  record: () => () => void;
  endTape: () => void;
}

/** The initial board of these servers. */
export function boardBefore(
  servers: readonly ServerConfig[],
  vendors: Vendors,
  now: number,
): Board {
  return boardOf(servers, (protocol) => vendorOf(vendors, protocol).capabilities, now);
}

/** The sessions to all configured servers; adds and removes them when the configuration changes. */
export class Fleet {
  readonly #parts: FleetParts;
  readonly #members = new Map<ServerId, Member>();
  /** What each server has sent, for the metrics. */
  readonly traffic = new Map<ServerId, Reports>();
  /** Kept when a server's address changes, so that its watchers stay. */
  readonly #taps = new Map<ServerId, Tap>();
  #isRunning = false;

  constructor(servers: readonly ServerConfig[], parts: FleetParts) {
    this.#parts = parts;
    const board = boardBefore(servers, parts.vendors, parts.clock.now());
    for (const config of servers) this.#add(config, board);
  }

  start(): void {
    this.#isRunning = true;
    for (const member of this.#members.values()) start(member);
  }

  stop(): void {
    this.#isRunning = false;
    for (const { session } of this.#members.values()) session.stop();
  }

  command(server: ServerId, request: CommandRequest): void {
    this.#members.get(server)?.session.command(request);
  }

  /** Makes the next attempt at a lost server now. */
  tryNow(server: ServerId): void {
    this.#members.get(server)?.session.tryNow();
  }

  /** Shows a server's messages from now on; returns a function that ends it, or null when there is no such server. */
  watch(server: ServerId, watcher: Watcher): (() => void) | null {
    return this.#members.has(server) ? this.#tapOf(server).watch(watcher) : null;
  }

  /** Applies these servers, and a new directory if given. Servers at the same address keep their calls. */
  apply(servers: readonly ServerConfig[], directory?: Directory): void {
    const kept = servers.filter((config) => this.#isSameServer(config));
    const keptIds = new Set(kept.map((config) => config.id));
    for (const id of this.#members.keys()) if (!keptIds.has(id)) this.#remove(id);
    const at = this.#parts.clock.now();
    const board = boardBefore(servers, this.#parts.vendors, at);
    const applied = { type: "configuration-applied", at } as const;
    // A server with a new address is another server: the calls of the old one are removed first.
    this.#parts.hub.publish([
      { ...applied, ...partOf(board, keptIds) },
      {
        ...applied,
        servers: board.servers,
        accounts: board.accounts,
        ...(directory && { directory }),
      },
    ]);
    for (const config of servers) {
      const id = config.id as ServerId;
      const member = this.#members.get(id);
      if (!member) this.#add(config, board);
      else {
        member.config = config;
        const fact = { ...applied, ...partOf(board, new Set([id])) };
        this.#tapOf(id).noted(`${CONFIGURED_NOTE}${JSON.stringify(fact)}`);
        member.session.configured(fact);
      }
    }
  }

  #isSameServer({ id, protocol, host, port, access }: ServerConfig): boolean {
    const old = this.#members.get(id as ServerId)?.config;
    const isThere = old?.protocol === protocol && old.host === host && old.port === port;
    // With another log-in it is another server.
    return isThere && isDeepStrictEqual(old.access, access);
  }

  #remove(id: ServerId): void {
    const member = this.#members.get(id);
    member?.session.stop();
    member?.endTape();
    this.#members.delete(id);
    this.traffic.delete(id);
  }

  #add(config: ServerConfig, board: Board): void {
    const { log, vendors } = this.#parts;
    const server = config.id as ServerId;
    const reports = new Reports((report) =>
      log.warn({ server, ...report }, "odd message from server"),
    );
    // The nonce keeps call keys unique when a server is removed and added again.
    const nonce = randomBytes(6).toString("base64url");
    const { protocol, access } = config;
    const own = { server, nonce, ...(access && { access }) };
    const driver = createDriver(vendorOf(vendors, protocol), { ...own, board });
    const session = this.#createSession(config, driver, reports);
    this.traffic.set(server, reports);
    const { accounts } = partOf(board, new Set([server]));
    const shown = access && vendorOf(vendors, protocol).recordedAccess(access);
    const recorded = {
      server,
      nonce,
      ...(shown && { access: shown }),
      protocol,
      accounts,
      tap: this.#tapOf(server),
    };
    const record = (): (() => void) => this.#parts.tapes?.record(recorded) ?? noTape;
    const member = { config, driver, session, record, endTape: noTape };
    this.#members.set(server, member);
    if (this.#isRunning) start(member);
  }

  #createSession({ id, host, port }: ServerConfig, driver: Driver, reports: Reports): Session {
    const { hub, dispatch, clock, log, connectsAMinute } = this.#parts;
    const server = id as ServerId;
    return new Session({
      server,
      driver,
      clock,
      openLink: (callbacks) => openTcpLink({ host, port }, callbacks),
      outlet: {
        publish: (events) => hub.publish(events),
        settle: (command, outcome) => dispatch.settle(command, outcome),
      },
      pace: new ReconnectPace(Math.random, connectsAMinute),
      reports,
      tap: this.#tapOf(server),
      logLink: (link) => log.info({ server, ...link }, "link changed"),
    });
  }

  #tapOf(server: ServerId): Tap {
    const known = this.#taps.get(server);
    if (known) return known;
    const tap = new Tap({
      // Without a driver nothing can be masked, so nothing is shown.
      mask: (text) => this.#members.get(server)?.driver.mask(text) ?? "",
      now: () => this.#parts.clock.now(),
    });
    this.#taps.set(server, tap);
    return tap;
  }
}

function start(member: Member): void {
  member.endTape = member.record();
  member.session.start();
}

function noTape(): void {
  // No tape is recorded.
}

function partOf(
  board: Board,
  ids: ReadonlySet<string>,
): Pick<EventOf<"configuration-applied">, "servers" | "accounts"> {
  return {
    servers: board.servers.filter((server) => ids.has(server.id)),
    accounts: board.accounts.filter((account) => ids.has(account.server)),
  };
}
