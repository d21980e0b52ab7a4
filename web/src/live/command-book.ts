import { isCallCommand } from "@callboard/shared/commands/command";
import type { CallCommand, Command, CommandType } from "@callboard/shared/commands/command";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome, OutcomeKind } from "@callboard/shared/commands/outcome";
import { reasonsIn } from "@callboard/shared/commands/why";
import type { Why } from "@callboard/shared/commands/why";
import { messages } from "../messages/language.svelte.ts";
import { stationWords } from "../words/station-words.ts";

/** Where a command is shown: its call, its account, or the dial pad. Only the newest command of each is shown. */
export type Place = string & { readonly place: unique symbol };

export type CommandStatus =
  /** `isOut`: the bridge has shown that it sent the command to the server. */
  | { at: "pending"; isOut: boolean }
  | { at: "settled"; outcome: Exclude<OutcomeKind, "confirmed" | "assumed">; reason: string }
  /** The connection dropped first; the bridge is asked after the reconnect. */
  | { at: "dropped"; reason: string };

/** A given command. It keeps no field of a log-in, because a password must not be stored anywhere. */
export interface Entry {
  id: CommandId;
  place: Place;
  type: CommandType;
  /** The number of a make-call. */
  number: string | null;
  status: CommandStatus;
  /** Earlier keypad tones that are still pending: a tone does not replace another. */
  earlier: readonly CommandId[];
}

/** The newest command of each target, until it succeeds or is out of date. */
export type CommandBook = ReadonlyMap<Place, Entry>;

export const emptyBook: CommandBook = new Map();

export function placeOfCall(call: CallKey): Place {
  return `call ${call}` as Place;
}

export function placeOfAccount(account: { server: ServerId; id: AccountId }): Place {
  return `account ${account.server} ${account.id}` as Place;
}

export const DIAL_PAD = "dial" as Place;

/** The entry of a new command. */
export function entryFor(id: CommandId, command: Command): Entry {
  const number = command.type === "make-call" ? command.number : null;
  return {
    id,
    place: placeOf(command),
    type: command.type,
    number,
    status: { at: "pending", isOut: false },
    earlier: [],
  };
}

function placeOf(command: Command): Place {
  if (isCallCommand(command)) return placeOfCall(command.call);
  if (command.type === "make-call") return DIAL_PAD;
  return placeOfAccount({ server: command.server, id: command.account });
}

/** Replaces the earlier command of the same target. */
export function give(book: CommandBook, entry: Entry): CommandBook {
  const before = book.get(entry.place);
  const isTone = entry.type === "send-digits" && before?.type === "send-digits";
  if (!isTone || before.status.at !== "pending") return put(book, entry);
  return put(book, { ...entry, earlier: [...before.earlier, before.id] });
}

function put(book: CommandBook, entry: Entry): CommandBook {
  return new Map(book).set(entry.place, entry);
}

export function remove(book: CommandBook, place: Place): CommandBook {
  if (!book.has(place)) return book;
  const next = new Map(book);
  next.delete(place);
  return next;
}

export function find(book: CommandBook, id: CommandId): Entry | undefined {
  return [...book.values()].find((entry) => entry.id === id || entry.earlier.includes(id));
}

/** The bridge showed that it sent a command to the server. */
export function goneOut(book: CommandBook, id: CommandId): CommandBook {
  const entry = find(book, id);
  if (entry?.status.at !== "pending" || entry.status.isOut) return book;
  return put(book, { ...entry, status: { at: "pending", isOut: true } });
}

/** Removes outdated notices after a fact, e.g. "still ringing" once the call was answered. */
export function afterFact(book: CommandBook, event: BoardEvent): CommandBook {
  if (!("call" in event)) return book;
  const place = placeOfCall(event.call);
  const entry = book.get(place);
  const isOver = event.type === "call-forgotten";
  if (!entry || (entry.status.at !== "settled" && !isOver)) return book;
  return isOver || outdates(event).includes(entry.type) ? remove(book, place) : book;
}

/** The commands that only a ringing call accepts. */
const OF_RINGING: readonly CommandType[] = ["answer", "divert", "pick-up"];

const ON_CALLS = Object.keys({
  answer: true,
  "hang-up": true,
  switch: true,
  hold: true,
  retrieve: true,
  consult: true,
  transfer: true,
  reconnect: true,
  "blind-transfer": true,
  divert: true,
  "pick-up": true,
  "send-digits": true,
} satisfies Record<CallCommand["type"], true>) as readonly CommandType[];

function outdates(event: BoardEvent): readonly CommandType[] {
  switch (event.type) {
    case "call-answered":
    case "call-queued":
      return OF_RINGING;
    case "call-switched":
      return ["switch"];
    case "call-held":
      return ["hold"];
    case "call-retrieved":
      return ["retrieve"];
    case "call-ended":
      return ON_CALLS;
    case "call-found":
      return event.phase === "ringing" ? [] : OF_RINGING;
    default:
      return [];
  }
}

/** Removes outdated notices after a new snapshot. */
export function afterSnapshot(book: CommandBook, board: Board): CommandBook {
  const kept = [...book].filter(([place, entry]) => {
    if (entry.status.at !== "settled" || !place.startsWith("call ")) return true;
    const call = board.calls.find(({ key }) => placeOfCall(key) === place);
    return call !== undefined && (!OF_RINGING.includes(entry.type) || call.phase === "ringing");
  });
  return kept.length === book.size ? book : new Map(kept);
}

/** Applies an outcome. A plain success leaves no entry: the board shows it. */
export function settle(
  book: CommandBook,
  id: CommandId,
  { outcome, reason, why = [] }: Outcome,
): CommandBook {
  const entry = find(book, id);
  if (!entry || entry.status.at === "settled") return book;
  if (outcome === "confirmed" || outcome === "assumed") return without(book, entry, id);
  const { reasons, noReason } = messages.outcomes;
  const status = {
    at: "settled",
    outcome,
    reason: reasonsIn(reasons, why.map(inWords)) ?? reason ?? noReason[outcome],
  } as const;
  return put(book, { ...entry, id, status, earlier: [] });
}

/** A reason names a station as the page names it. */
function inWords({ code, about }: Why): Why {
  return about === undefined ? { code } : { code, about: stationWords(about) };
}

/** Removes one command of an entry; other tones stay pending. */
function without(book: CommandBook, entry: Entry, id: CommandId): CommandBook {
  const left = [...entry.earlier, entry.id].filter((other) => other !== id);
  const newest = left.at(-1);
  if (newest === undefined) return remove(book, entry.place);
  return put(book, { ...entry, id: newest, earlier: left.slice(0, -1) });
}

/** The connection dropped: the outcomes of pending commands are unknown. */
export function drop(book: CommandBook): CommandBook {
  const dropped = [...book].map(([place, entry]): [Place, Entry] => {
    if (entry.status.at !== "pending") return [place, entry];
    return [place, { ...entry, status: { at: "dropped", reason: messages.outcomes.dropped } }];
  });
  return new Map(dropped);
}

/** The commands to query after the reconnect. */
export function unanswered(book: CommandBook): readonly CommandId[] {
  return [...book.values()]
    .filter(({ status }) => status.at === "dropped")
    .flatMap(({ id, earlier }) => [...earlier, id]);
}
