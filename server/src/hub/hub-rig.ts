import type { Board } from "@callboard/shared/board/board";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import { ServerFrame } from "@callboard/shared/protocol/frames";
import type { AccountId, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import { ActivityMemory } from "../activity/activity-memory.ts";
import { Claims } from "./claims.ts";
import { Dispatch } from "./dispatch.ts";
import { ANY_CLIENT } from "./client.ts";
import type { Client } from "./client.ts";
import { Hub } from "./hub.ts";
import type { HubParts } from "./hub.ts";
import { NumberPolicy } from "./number-policy.ts";
import type { NumbersByRole } from "./number-policy.ts";
import { Peer } from "./peer.ts";
import type { Links } from "./peer.ts";
import type { Wires } from "./peer-wires.ts";

export const server = "t1" as ServerId;
export const account = "account-1" as AccountId;
export const call = "t1/account-1/n-1" as CallKey;

type Watcher = Parameters<Wires["watch"]>[1];

/** A browser for tests: it sends frames and keeps those it gets. */
export class FakeBrowser {
  readonly frames: ServerFrame[] = [];
  readonly raw: Buffer[] = [];
  closedWith: number | null = null;
  queued = 0;
  readonly peer: Peer;

  constructor(
    { hub, dispatch, claims, wires, links }: HubRig,
    name: string,
    client: Client = ANY_CLIENT,
  ) {
    this.peer = new Peer({
      hub,
      dispatch,
      claims,
      wires,
      links,
      defaultStation: name,
      client,
      socket: {
        send: (bytes) => {
          this.raw.push(bytes);
          this.frames.push(ServerFrame.parse(JSON.parse(bytes.toString())));
        },
        close: (code) => (this.closedWith = code),
        queuedBytes: () => this.queued,
      },
    });
  }

  says(frame: object): this {
    this.peer.receive(JSON.stringify(frame));
    return this;
  }

  hello(more: object = {}): this {
    return this.says({ type: "hello", protocol: 1, ...more });
  }

  of<T extends ServerFrame["type"]>(type: T): Extract<ServerFrame, { type: T }>[] {
    return this.frames.filter(
      (frame): frame is Extract<ServerFrame, { type: T }> => frame.type === type,
    );
  }
}

/** A signed-in instructor. */
export function clientCalled(name: string): Client {
  return {
    ...ANY_CLIENT,
    who: { kind: "person", id: "p1", name, role: "instructor", scope: null },
  };
}

/** Parts of a hub whose snapshots include past activity. */
export function withActivity(): Pick<HubParts, "observers" | "activity"> {
  const memory = new ActivityMemory();
  return { observers: [memory], activity: () => memory.lines };
}

/** A hub with a ringing call, its dispatch, and the commands that reached the server. */
export class HubRig {
  now = 1_000_000;
  readonly hub: Hub;
  readonly claims: Claims;
  readonly dispatch: Dispatch;
  readonly sunk: CommandRequest[] = [];
  /** How the server reacts to a command. */
  sink: () => void = () => undefined;
  readonly counted: string[] = [];
  /** The audit's records. */
  readonly recorded: string[] = [];
  /** The watchers of the server's messages. */
  readonly watchers = new Set<Watcher>();
  readonly wires: Wires = {
    watch: (name, watcher) => {
      if (name !== server) return null;
      this.watchers.add(watcher);
      return () => this.watchers.delete(watcher);
    },
  };
  /** The servers whose next attempt a browser has asked for. */
  readonly tried: ServerId[] = [];
  readonly links: Links = { tryNow: (name) => this.tried.push(name) };
  readonly #timers = new Map<() => void, number>();
  #ids = 0;
  #browsers = 0;

  constructor(board: Board = ringingBoard(), numbers: NumbersByRole = {}) {
    this.hub = new Hub({
      board,
      epoch: "e1",
      isDemo: false,
      now: () => this.now,
      ...withActivity(),
    });
    this.claims = new Claims({
      view: this.hub,
      publish: (events) => this.hub.publish(events),
      now: () => this.now,
      after: (ms, run) => this.#later(ms, run),
    });
    this.dispatch = new Dispatch({
      view: this.hub,
      claims: this.claims,
      sink: (_server, request) => {
        this.sunk.push(request);
        this.sink();
      },
      count: (type, outcome) => this.counted.push(`${type} ${outcome}`),
      limits: { check: () => null },
      numbers: new NumberPolicy(numbers),
      record: {
        intended: ({ command }, call) =>
          this.recorded.push(`${command.type} of ${call?.number ?? "no call"}`),
        ended: (_given, { outcome }) => this.recorded.push(outcome),
        refused: ({ command }) => this.recorded.push(`${command.type} refused`),
      },
      now: () => this.now,
    });
  }

  browser(name = `IOS-${(this.#browsers += 1)}`): FakeBrowser {
    return new FakeBrowser(this, name);
  }

  /** Advances the clock and runs the timers that are due. */
  pass(ms: number): void {
    this.now += ms;
    for (const [run, at] of this.#timers) {
      if (at > this.now) continue;
      this.#timers.delete(run);
      run();
    }
  }

  #later(ms: number, run: () => void): () => void {
    this.#timers.set(run, this.now + ms);
    return () => this.#timers.delete(run);
  }

  newId(): CommandId {
    return `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}` as CommandId;
  }

  /** A command frame with a new id. */
  command(command: Command, more: object = {}): { id: CommandId; frame: object } {
    const id = this.newId();
    return { id, frame: { type: "command", id, command, ...more } };
  }

  /** Shows a message of the server to its watchers. */
  passes(text: string): void {
    for (const watcher of this.watchers) {
      if (watcher.hasRoom(this.now)) watcher.show({ direction: "in", at: this.now, text });
    }
  }

  happens(...events: BoardEvent[]): void {
    this.hub.publish(events);
  }
}

/** An offered call. */
export function offered(key: CallKey = call, at = 1): BoardEvent {
  return { type: "call-offered", call: key, server, account, number: "3002", name: null, at };
}

/** A board with one server, one account, and one ringing call. */
function ringingBoard(): Board {
  const blank = { name: null, group: null, sipCode: 200, checkedAt: 1, asked: null };
  const state = { freshness: "live", registration: "registered", lastError: null } as const;
  const origin = { priority: false, origin: "configured" } as const;
  const line = { server, id: account, number: "3001", ...blank, ...state, ...origin };
  const link = { state: "up", since: 0, reason: null } as const;
  const capabilities = ["make-call", "answer", "hang-up", "switch", "login"] as const;
  const info = { id: server, name: "Bay 1", protocol: "telestra", link, capabilities };
  return { servers: [info], accounts: [line], calls: [], directory: [] };
}
