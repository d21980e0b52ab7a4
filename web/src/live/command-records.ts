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
export type CommandTarget = string & { readonly target: unique symbol };

export type CommandStatus =
  /** `isOut`: the bridge has shown that it sent the command to the server. */
  | { at: "pending"; isOut: boolean }
  | { at: "settled"; outcome: Exclude<OutcomeKind, "confirmed" | "assumed">; reason: string }
  /** The connection dropped first; the bridge is asked after the reconnect. */
  | { at: "dropped"; reason: string };

/** A given command. It keeps no field of a log-in, because a password must not be stored anywhere. */
export interface Entry {
  id: CommandId;
  target: CommandTarget;
  type: CommandType;
  /** The number of a make-call. */
  number: string | null;
  status: CommandStatus;
  /** Earlier keypad tones that are still pending: a tone does not replace another. */
  earlier: readonly CommandId[];
}

/** The newest command of each target, until it succeeds or is out of date. */
export type CommandRecords = ReadonlyMap<CommandTarget, Entry>;

export const noCommands: CommandRecords = new Map();

export function targetOfCall(call: CallKey): CommandTarget {
  return `call ${call}` as CommandTarget;
}

export function targetOfAccount(account: { server: ServerId; id: AccountId }): CommandTarget {
  return `account ${account.server} ${account.id}` as CommandTarget;
}

export const DIAL_PAD = "dial" as CommandTarget;

/** The entry of a new command. */
export function entryFor(id: CommandId, command: Command): Entry {
  const number = command.type === "make-call" ? command.number : null;
  return {
    id,
    target: targetOf(command),
    type: command.type,
    number,
    status: { at: "pending", isOut: false },
    earlier: [],
  };
}

function targetOf(command: Command): CommandTarget {
  if (isCallCommand(command)) return targetOfCall(command.call);
  if (command.type === "make-call") return DIAL_PAD;
  return targetOfAccount({ server: command.server, id: command.account });
}

/** Replaces the earlier command of the same target. */
export function add(records: CommandRecords, entry: Entry): CommandRecords {
  const before = records.get(entry.target);
  const isTone = entry.type === "send-digits" && before?.type === "send-digits";
  if (!isTone || before.status.at !== "pending") return put(records, entry);
  return put(records, { ...entry, earlier: [...before.earlier, before.id] });
}

function put(records: CommandRecords, entry: Entry): CommandRecords {
  return new Map(records).set(entry.target, entry);
}

export function remove(records: CommandRecords, target: CommandTarget): CommandRecords {
  if (!records.has(target)) return records;
  const next = new Map(records);
  next.delete(target);
  return next;
}

export function find(records: CommandRecords, id: CommandId): Entry | undefined {
  return [...records.values()].find((entry) => entry.id === id || entry.earlier.includes(id));
}

/** The bridge showed that it sent a command to the server. */
export function markSent(records: CommandRecords, id: CommandId): CommandRecords {
  const entry = find(records, id);
  if (entry?.status.at !== "pending" || entry.status.isOut) return records;
  return put(records, { ...entry, status: { at: "pending", isOut: true } });
}

/** Removes outdated notices after a fact, e.g. "still ringing" once the call was answered. */
export function afterFact(records: CommandRecords, event: BoardEvent): CommandRecords {
  if (!("call" in event)) return records;
  const target = targetOfCall(event.call);
  const entry = records.get(target);
  const isOver = event.type === "call-forgotten";
  if (!entry || (entry.status.at !== "settled" && !isOver)) return records;
  return isOver || outdates(event).includes(entry.type) ? remove(records, target) : records;
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
export function afterSnapshot(records: CommandRecords, board: Board): CommandRecords {
  const kept = [...records].filter(([target, entry]) => {
    if (entry.status.at !== "settled" || !target.startsWith("call ")) return true;
    const call = board.calls.find(({ key }) => targetOfCall(key) === target);
    return call !== undefined && (!OF_RINGING.includes(entry.type) || call.phase === "ringing");
  });
  return kept.length === records.size ? records : new Map(kept);
}

/** Applies an outcome. A plain success leaves no entry: the board shows it. */
export function applyOutcome(
  records: CommandRecords,
  id: CommandId,
  { outcome, reason, why = [] }: Outcome,
): CommandRecords {
  const entry = find(records, id);
  if (!entry || entry.status.at === "settled") return records;
  if (outcome === "confirmed" || outcome === "assumed") return without(records, entry, id);
  const { reasons, noReason } = messages.outcomes;
  const status = {
    at: "settled",
    outcome,
    reason: reasonsIn(reasons, why.map(inWords)) ?? reason ?? noReason[outcome],
  } as const;
  return put(records, { ...entry, id, status, earlier: [] });
}

/** A reason names a station as the page names it. */
function inWords({ code, about }: Why): Why {
  return about === undefined ? { code } : { code, about: stationWords(about) };
}

/** Removes one command of an entry; other tones stay pending. */
function without(records: CommandRecords, entry: Entry, id: CommandId): CommandRecords {
  const left = [...entry.earlier, entry.id].filter((other) => other !== id);
  const newest = left.at(-1);
  if (newest === undefined) return remove(records, entry.target);
  return put(records, { ...entry, id: newest, earlier: left.slice(0, -1) });
}

/** The connection dropped: the outcomes of pending commands are unknown. */
export function drop(records: CommandRecords): CommandRecords {
  const dropped = [...records].map(([target, entry]): [CommandTarget, Entry] => {
    if (entry.status.at !== "pending") return [target, entry];
    return [target, { ...entry, status: { at: "dropped", reason: messages.outcomes.dropped } }];
  });
  return new Map(dropped);
}

/** The commands to query after the reconnect. */
export function unanswered(records: CommandRecords): readonly CommandId[] {
  return [...records.values()]
    .filter(({ status }) => status.at === "dropped")
    .flatMap(({ id, earlier }) => [...earlier, id]);
}
