import { StableList } from "../../live/stable-list.ts";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { CallKey } from "@callboard/shared/board/ids";
import { ringEndedText } from "./ring-ended-text.ts";
import type { RingEndedText, Viewer } from "./ring-ended-text.ts";

/** How long a popup that stopped ringing keeps its place, with the reason. */
export const CLOSING_MS = 3000;
/** How long the reason can be read after that. */
const KEPT_MS = 60_000;
const KEPT = 5;
/** With this many popups, departed ones give up their place, so that they do not push ringing ones out of view. */
const PLACES = 4;

/** A call that stopped ringing here, and the reason. */
export interface Departure extends RingEndedText {
  call: LiveCall;
  at: number;
}

/** A popup in its place: ringing, or showing why it leaves. */
export interface TrayItem {
  call: LiveCall;
  departure: Departure | null;
}

export interface Ringing {
  ringing: readonly LiveCall[];
  board: Board;
  viewer: Viewer;
  now: number;
  /** Whether this station shows the call's account: a call of an unselected account has not departed. */
  isOwn: (call: LiveCall) => boolean;
}

/** Tracks ringing calls, so that no popup leaves without a reason, and none takes another's place meanwhile. */
export class Departures {
  #rang: readonly LiveCall[] = [];
  #gone: readonly Departure[] = [];
  /** The call that replaces another: after a restart the bridge gives a found call a new key. */
  #foundAs: ReadonlyMap<CallKey, LiveCall> = new Map();
  readonly #items = new StableList<TrayItem>();

  /** Takes the ringing calls; returns those that stopped within the last minute, the newest first. */
  update({ ringing, board, viewer, now, isOwn }: Ringing): readonly Departure[] {
    const rings = new Set(ringing.map(({ key }) => key));
    const rang = new Set(this.#rang.map(({ key }) => key));
    const fresh = this.#rang
      .filter((call) => !rings.has(call.key) && isOwn(call))
      .map((call) => ({ ...ringEndedText(call, board, viewer), call, at: now }));
    const older = this.#gone.filter(
      ({ call, at }) => !rings.has(call.key) && isOwn(call) && now - at < KEPT_MS,
    );
    const gone = [...fresh, ...older];
    this.#foundAs = foundAgain(
      ringing.filter(({ key }) => !rang.has(key)),
      gone,
    );
    this.#rang = ringing;
    this.#gone = gone.filter(({ call }) => !this.#foundAs.has(call.key)).slice(0, KEPT);
    return this.#gone;
  }

  /** The popups to show: present ones keep their places, new ones come last. */
  place(
    ringing: readonly LiveCall[],
    gone: readonly Departure[],
    now: number,
  ): readonly TrayItem[] {
    const shown = [
      ...ringing.map((call): TrayItem => ({ call, departure: null })),
      ...this.#closing(gone, now)
        .slice(0, Math.max(0, PLACES - ringing.length))
        .map((departure): TrayItem => ({ call: departure.call, departure })),
    ];
    const byKey = new Map(shown.map((item) => [item.call.key, item]));
    const staying = this.#items.list.flatMap((before) => {
      const item = byKey.get(this.#foundAs.get(before.call.key)?.key ?? before.call.key);
      if (!item) return [];
      const isSame = item.call === before.call && item.departure === before.departure;
      return isSame ? before : item;
    });
    const known = new Set(staying.map(({ call }) => call.key));
    const fresh = shown.filter(({ call }) => !known.has(call.key));
    return this.#items.of([...staying, ...fresh]);
  }

  /** The departed ones still in their places. This station's own actions need no explanation: the strip shows them. */
  #closing(gone: readonly Departure[], now: number): readonly Departure[] {
    const places = new Set(this.#items.list.map(({ call }) => call.key));
    return gone.filter(
      ({ call, kind, at }) => kind !== "mine" && now - at < CLOSING_MS && places.has(call.key),
    );
  }
}

/**
 * Calls lost while ringing, with the call found again: a status listed the same number on the same account. No server says
 * whether it is the same call, but it answers the notice "may still ring".
 */
function foundAgain(
  fresh: readonly LiveCall[],
  gone: readonly Departure[],
): ReadonlyMap<CallKey, LiveCall> {
  const lost = gone.filter(({ kind }) => kind === "lost");
  const found = new Map<CallKey, LiveCall>();
  for (const call of fresh.filter(({ basis }) => basis.kind === "server-status")) {
    const before = lost.find((one) => !found.has(one.call.key) && isAlike(one.call, call));
    if (before) found.set(before.call.key, call);
  }
  return found;
}

function isAlike(one: LiveCall, other: LiveCall): boolean {
  const isHere = one.server === other.server && one.account === other.account;
  return isHere && one.number === other.number;
}

/** The departed ones that have left their places but are still listed. */
export function recentOf(
  gone: readonly Departure[],
  items: readonly TrayItem[],
  now: number,
): readonly Departure[] {
  const inPlace = new Set(items.map(({ departure }) => departure));
  return gone.filter((departure) => !inPlace.has(departure) && now - departure.at < KEPT_MS);
}
