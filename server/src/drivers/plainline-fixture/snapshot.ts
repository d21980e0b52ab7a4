import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import { showable } from "@callboard/shared/text/plain-text";
import type { KnownCalls } from "./known-calls.ts";
import type { Connection, ConnState, Item } from "./messages.ts";

type WithoutTime<E> = E extends BoardEvent ? Omit<E, "at" | "causedBy" | "by" | "person"> : never;

/** A fact before the driver adds its time, and whose command brought it about. */
export type Fact = WithoutTime<BoardEvent>;

export interface SnapshotParts {
  known: KnownCalls;
  server: ServerId;
  mint: (account: AccountId) => CallKey;
  publish: (fact: Fact) => void;
  /** Whether a command for it is in flight: then its reply tells which connection it is. */
  isStarting: (call: CallKey) => boolean;
}

/** What a picture proves: calls that came, went or changed unseen. It shows everything, and is never older than an event. */
export class SnapshotReader {
  readonly #parts: SnapshotParts;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
  }

  read(items: readonly Item[]): void {
    const { known, server, publish } = this.#parts;
    for (const item of items) {
      if (item.word === "ext" && known.hasAccount(item.id)) {
        // An extension in service is as good as one that is registered; the protocol has no SIP codes.
        const sipCode = item.state === "in" ? 200 : 503;
        publish({ type: "account-checked", server, account: item.id as AccountId, sipCode });
      }
    }
    const connections = items.filter((item) => item.word === "conn");
    for (const connection of connections) this.#visit(connection);
    this.#endMissing(connections);
  }

  #visit(connection: Connection): void {
    const { known } = this.#parts;
    if (!known.hasAccount(connection.ext)) return;
    const call = known.find(connection.id) ?? this.#adopt(connection);
    if (!call) this.#find(connection, this.#parts.mint(connection.ext as AccountId));
    else if (call.number !== showable(connection.far) || call.account !== connection.ext) {
      this.#end(call.key, "replaced");
      this.#find(connection, this.#parts.mint(connection.ext as AccountId));
    } else if (call.freshness === "stale" || call.phase !== PHASES[connection.state]) {
      this.#find(connection, call.key);
    }
  }

  /** A call that was dialed and whose reply never came. */
  #adopt({ ext, far }: Connection): LiveCall | undefined {
    const { known, isStarting } = this.#parts;
    return known.live.find(
      ({ key, account, number }) =>
        account === ext &&
        number === showable(far) &&
        known.connOf(key) === undefined &&
        !isStarting(key),
    );
  }

  #find({ id, ext, far, way, state }: Connection, call: CallKey): void {
    const { known, server, publish } = this.#parts;
    const place = { call, server, account: ext as AccountId, number: showable(far) };
    const direction = way === "in" ? "incoming" : "outgoing";
    const told = { direction, phase: PHASES[state], confidence: "confirmed" } as const;
    known.bind(id, call);
    publish({ type: "call-found", ...place, ...told });
  }

  #endMissing(connections: readonly Connection[]): void {
    const { known, isStarting } = this.#parts;
    const listed = new Set(connections.map(({ id }) => id));
    for (const { key } of known.live) {
      const conn = known.connOf(key);
      const isMissing = conn === undefined ? !isStarting(key) : !listed.has(conn);
      if (isMissing) this.#end(key, "gone");
    }
  }

  #end(call: CallKey, reason: "gone" | "replaced"): void {
    this.#parts.publish({ type: "call-ended", call, ending: { reason, text: null, by: null } });
  }
}

const PHASES = {
  alerting: "ringing",
  delivered: "dialing",
  connected: "talking",
  onhold: "held",
} as const satisfies Record<ConnState, LiveCall["phase"]>;
