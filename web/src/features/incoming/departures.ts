import { StableList } from "../../live/stable-list.ts";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { CallKey } from "@callboard/shared/board/ids";
import { ringEndedText } from "../../words/ring-ended-text.ts";
import type { RingEndedText, Viewer } from "../../words/ring-ended-text.ts";

/** How long a popup that no longer rings stays in its place, with the reason. */
export const CLOSING_MS = 3000;
/** How long the reason can be read after that. */
const KEPT_MS = 60_000;
const KEPT = 5;
/** With so many popups no place is kept for those that have gone: what rings must not be pushed out of view by them. */
const PLACES = 4;

/** A call that no longer rings here, and why. */
export interface Departure extends RingEndedText {
  call: LiveCall;
  at: number;
}

/** A popup in its place: one that rings, or one that says why it leaves. */
export interface TrayItem {
  call: LiveCall;
  departure: Departure | null;
}

export interface Ringing {
  ringing: readonly LiveCall[];
  board: Board;
  viewer: Viewer;
  now: number;
  /** Whether this station shows the call's account: a call that it was told to leave alone has not left. */
  isOwn: (call: LiveCall) => boolean;
}

/** Follows what rings, so that no popup leaves without a word, and none takes the place of another meanwhile. */
export class Departures {
  #rang: readonly LiveCall[] = [];
  #gone: readonly Departure[] = [];
  /** The call in whose place another one stands: what a restarted bridge finds has a key of its own. */
  #foundAs: ReadonlyMap<CallKey, LiveCall> = new Map();
  readonly #items = new StableList<TrayItem>();

  /** Takes what rings now; gives the calls that stopped within the last minute, the newest first. */
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

  /** The popups to show: those that are there keep their places, new ones come last. */
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

  /** Those still in their places. What this station did itself needs no explaining: the strip shows it. */
  #closing(gone: readonly Departure[], now: number): readonly Departure[] {
    const places = new Set(this.#items.list.map(({ call }) => call.key));
    return gone.filter(
      ({ call, kind, at }) => kind !== "mine" && now - at < CLOSING_MS && places.has(call.key),
    );
  }
}

/**
 * The calls that were lost while they rang, and as what they were found: a status told of a call of the same number on the
 * same account. Whether it is the same call no server says; but that it "may still ring" is answered.
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

/** Those that are no longer in their places, but not yet forgotten. */
export function recentOf(
  gone: readonly Departure[],
  items: readonly TrayItem[],
  now: number,
): readonly Departure[] {
  const inPlace = new Set(items.map(({ departure }) => departure));
  return gone.filter((departure) => !inPlace.has(departure) && now - departure.at < KEPT_MS);
}
