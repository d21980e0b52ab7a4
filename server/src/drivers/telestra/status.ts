import type { AccountId } from "@callboard/shared/board/ids";
import type { LiveCall } from "@callboard/shared/board/call";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { Desk } from "./desk.ts";
import { matchDialed } from "./dialing.ts";
import { callAnswered, callEnded, doubt } from "./facts.ts";
import { settleByStatus } from "./settle.ts";
import { canBe, likelyOwnNumbers, ownNumberIn, readEntry } from "./status-entry.ts";
import type { StatusEntry } from "./status-entry.ts";

type Status = Extract<TelestraEvent, { event: "status" }>;

/** A dialed call that has no id after this long, and that no status lists, was not made. */
const DIALED_IN_VAIN_MS = 5000;

/** What a status proves: the registration, calls that came or went unseen, and commands that have no other answer. */
export class StatusReader {
  readonly #desk: Desk;
  readonly #learned = new Map<AccountId, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  read(status: Status): void {
    const desk = this.#desk;
    const account = status.account as AccountId;
    if (!this.#concernsUs(status, account)) return;
    // An account whose calls the board shows is looked at often, also when the server lists none.
    const isBusy = status.calls.length > 0 || desk.calls.on(account).length > 0;
    const askedAt = desk.polls.answered(account, desk.now, isBusy);
    const sipCode = status.account_status ?? null;
    const codeBefore = desk.calls.account(account)?.sipCode ?? null;
    desk.publish({ type: "account-checked", server: desk.server, account, sipCode });
    const entries = status.calls.map((call) => readEntry(call, this.#ownNumbers(account)));
    matchDialed(desk, account, entries);
    for (const entry of entries) this.#visit(account, entry, entries);
    this.#endMissing(account, entries, askedAt);
    desk.calls.forgetOver(account, new Set(entries.map((entry) => entry.id)));
    for (const command of desk.pending.on(account)) {
      settleByStatus(desk, command, { askedAt, sipCode, codeBefore });
    }
  }

  /** Another program may ask for an account that is none of ours: only its calls are worth showing. */
  #concernsUs({ calls }: Status, account: AccountId): boolean {
    const isKnown = this.#desk.calls.account(account) !== undefined;
    return (isKnown || calls.length > 0) && this.#desk.meet(account);
  }

  #ownNumbers(account: AccountId): readonly string[] {
    const known = this.#desk.calls.account(account);
    const learned = this.#learned.get(account);
    return [...(known ? likelyOwnNumbers(known) : []), ...(learned === undefined ? [] : [learned])];
  }

  #visit(account: AccountId, entry: StatusEntry, all: readonly StatusEntry[]): void {
    const call = this.#desk.calls.find(account, entry.id);
    if (!call) {
      this.#meetCall(account, entry);
      return;
    }
    const own = ownNumberIn(call, entry);
    if (own !== undefined && own !== "") this.#learned.set(account, own);
    if (call.freshness === "stale") this.#reconcile(call, entry, all);
    else if (!canBe(call, entry)) this.#replace(call, entry);
    else if (entry.isStarted) callAnswered(this.#desk, call);
  }

  /** After a lost link: the same call, or another one that was given its id meanwhile? */
  #reconcile(call: LiveCall, entry: StatusEntry, all: readonly StatusEntry[]): void {
    if (!canBe(call, entry)) {
      this.#replace(call, entry);
      return;
    }
    const isOnly = all.filter((other) => other.isStarted).length === 1;
    const { phase, confidence } = afterAbsence(call, { isStarted: entry.isStarted, isOnly });
    const { key, server, account, number, direction } = call;
    const found = { call: key, server, account, number, direction, phase, confidence } as const;
    this.#desk.publish({ type: "call-found", ...found });
  }

  #replace(call: LiveCall, entry: StatusEntry): void {
    callEnded(this.#desk, call, "replaced");
    this.#meetCall(call.account, entry);
  }

  /** A call that no event told of: it began while we were not connected, or another program dialed it. */
  #meetCall(account: AccountId, entry: StatusEntry): void {
    const desk = this.#desk;
    // Servers may list ended calls for a while; `stopped` alone is no proof, so an unknown answered one is shown.
    if (entry.isStopped && (!entry.isStarted || desk.calls.isOver(account, entry.id))) return;
    if (!desk.hasRoom(account)) return;
    const hasOthers = desk.calls.conversationsOn(account).length > 0;
    // One that rings here without our having heard of it is nobody's doing; any other is another program's.
    const isForeign = entry.isStarted || entry.direction !== "incoming";
    if (isForeign && hasOthers) doubt(desk, account, "foreign-activity");
    const key = desk.mintKey(account);
    const { direction, number } = entry;
    const told = { direction, phase: phaseOf(entry), confidence: confidenceOf(entry, hasOthers) };
    desk.publish({ type: "call-found", call: key, server: desk.server, account, number, ...told });
    desk.calls.bind({ account, key }, entry.id, desk.now);
  }

  #endMissing(account: AccountId, entries: readonly StatusEntry[], askedAt: number | null): void {
    const listed = new Set(entries.map((entry) => entry.id));
    for (const call of this.#desk.calls.on(account)) {
      const id = this.#desk.calls.idOf(call.key);
      if (id !== undefined && listed.has(id)) continue;
      if (this.#shouldBeListed(call, askedAt)) callEnded(this.#desk, call, "gone");
      else if (id !== undefined) this.#desk.askSoon(account);
    }
  }

  /** A status that was asked for before the call had its id may have been written before it, too. */
  #shouldBeListed(call: LiveCall, askedAt: number | null): boolean {
    // Whatever is asked on a new link is asked after the old one was lost.
    if (call.freshness === "stale" && askedAt !== null) return true;
    const boundAt = this.#desk.calls.boundAt(call.key);
    const from = boundAt ?? call.seenAt + DIALED_IN_VAIN_MS;
    return askedAt !== null && askedAt > from;
  }
}

/** What may be said of a call that is still there after a time in which anything may have happened to it. */
function afterAbsence(
  call: LiveCall,
  seen: { isStarted: boolean; isOnly: boolean },
): Pick<LiveCall, "phase" | "confidence"> {
  const wasWaiting = call.phase === "ringing" || call.phase === "dialing";
  if (wasWaiting && !seen.isStarted) return { phase: call.phase, confidence: "confirmed" };
  if (wasWaiting) return { phase: "talking", confidence: "unverified" };
  // A single conversation cannot be put on hold, for a switch needs two.
  const isSure = call.phase === "talking" && call.confidence === "confirmed" && seen.isOnly;
  return { phase: call.phase, confidence: isSure ? "confirmed" : "unverified" };
}

function phaseOf(entry: StatusEntry): "talking" | "dialing" | "ringing" {
  if (entry.isStarted) return "talking";
  return entry.direction === "outgoing" ? "dialing" : "ringing";
}

function confidenceOf(
  entry: StatusEntry,
  hasOthers: boolean,
): "confirmed" | "inferred" | "unverified" {
  if (!entry.isStarted) return entry.direction === "unknown" ? "unverified" : "confirmed";
  // Alone, a call may still be one that was held before another one ended.
  return hasOthers || entry.isStopped ? "unverified" : "inferred";
}
