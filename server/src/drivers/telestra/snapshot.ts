import type { AccountId } from "@callboard/shared/board/ids";
import type { LiveCall } from "@callboard/shared/board/call";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { TelestraContext } from "./context.ts";
import { matchDialed } from "./dialing.ts";
import { callAnswered, callEnded, doubt } from "./facts.ts";
import { settleByStatus } from "./settle.ts";
import { canBe, likelyOwnNumbers, ownNumberIn, readEntry } from "./status-entry.ts";
import type { StatusEntry } from "./status-entry.ts";

type Status = Extract<TelestraEvent, { event: "status" }>;

/** A dialed call without an id after this long, and in no status, was not made. */
const NOT_MADE_MS = 5000;

/** What a status proves: the registration, calls that began or ended unseen, and commands without other evidence. */
export class StatusReader {
  readonly #context: TelestraContext;
  readonly #learned = new Map<AccountId, string>();

  constructor(context: TelestraContext) {
    this.#context = context;
  }

  read(status: Status): void {
    const context = this.#context;
    const account = status.account as AccountId;
    if (!this.#isRelevant(status, account)) return;
    // An account with calls on the board is polled often, even if the server lists none.
    const isBusy = status.calls.length > 0 || context.calls.on(account).length > 0;
    const askedAt = context.snapshots.answered(account, context.now, isBusy);
    const sipCode = status.account_status ?? null;
    const codeBefore = context.calls.account(account)?.sipCode ?? null;
    context.publish({ type: "account-checked", server: context.server, account, sipCode });
    const entries = status.calls.map((call) => readEntry(call, this.#ownNumbers(account)));
    matchDialed(context, account, entries);
    for (const entry of entries) this.#visit(account, entry, entries);
    this.#endMissing(account, entries, askedAt);
    context.calls.forgetOver(account, new Set(entries.map((entry) => entry.id)));
    for (const command of context.commands.on(account)) {
      settleByStatus(context, command, { askedAt, sipCode, codeBefore });
    }
  }

  /** Another program may request a status of an account that is not configured: only its calls matter. */
  #isRelevant({ calls }: Status, account: AccountId): boolean {
    const isKnown = this.#context.calls.account(account) !== undefined;
    return (isKnown || calls.length > 0) && this.#context.ensureAccount(account);
  }

  #ownNumbers(account: AccountId): readonly string[] {
    const known = this.#context.calls.account(account);
    const learned = this.#learned.get(account);
    return [...(known ? likelyOwnNumbers(known) : []), ...(learned === undefined ? [] : [learned])];
  }

  #visit(account: AccountId, entry: StatusEntry, all: readonly StatusEntry[]): void {
    const call = this.#context.calls.find(account, entry.id);
    if (!call) {
      this.#addUnseenCall(account, entry);
      return;
    }
    const own = ownNumberIn(call, entry);
    if (own !== undefined && own !== "") this.#learned.set(account, own);
    if (call.freshness === "stale") this.#reconcile(call, entry, all);
    else if (!canBe(call, entry)) this.#replace(call, entry);
    else if (entry.isStarted) callAnswered(this.#context, call);
  }

  /** After a lost link: the same call, or another one with the same id? */
  #reconcile(call: LiveCall, entry: StatusEntry, all: readonly StatusEntry[]): void {
    if (!canBe(call, entry)) {
      this.#replace(call, entry);
      return;
    }
    const isOnly = all.filter((other) => other.isStarted).length === 1;
    const { phase, confidence } = afterAbsence(call, { isStarted: entry.isStarted, isOnly });
    const { key, server, account, number, direction } = call;
    const found = { call: key, server, account, number, direction, phase, confidence } as const;
    this.#context.publish({ type: "call-found", ...found });
  }

  #replace(call: LiveCall, entry: StatusEntry): void {
    callEnded(this.#context, call, "replaced");
    this.#addUnseenCall(call.account, entry);
  }

  /** A call without an event: it began while the link was down, or another program dialed it. */
  #addUnseenCall(account: AccountId, entry: StatusEntry): void {
    const context = this.#context;
    // Servers may list ended calls for a while; `stopped` alone is no proof, so an unknown answered one is shown.
    if (entry.isStopped && (!entry.isStarted || context.calls.isOver(account, entry.id))) return;
    if (!context.hasRoom(account)) return;
    const hasOthers = context.calls.conversationsOn(account).length > 0;
    // A ringing call may have come in without an event; any other call is another program's doing.
    const isForeign = entry.isStarted || entry.direction !== "incoming";
    if (isForeign && hasOthers) doubt(context, account, "foreign-activity");
    const key = context.mintKey(account);
    const { direction, number } = entry;
    const state = { direction, phase: phaseOf(entry), confidence: confidenceOf(entry, hasOthers) };
    context.publish({
      type: "call-found",
      call: key,
      server: context.server,
      account,
      number,
      ...state,
    });
    context.calls.bind({ account, key }, entry.id, context.now);
  }

  #endMissing(account: AccountId, entries: readonly StatusEntry[], askedAt: number | null): void {
    const listed = new Set(entries.map((entry) => entry.id));
    for (const call of this.#context.calls.on(account)) {
      const id = this.#context.calls.idOf(call.key);
      if (id !== undefined && listed.has(id)) continue;
      if (this.#shouldBeListed(call, askedAt)) callEnded(this.#context, call, "gone");
      else if (id !== undefined) this.#context.snapshotSoon(account);
    }
  }

  /** A status requested before the call had its id may also have been written before. */
  #shouldBeListed(call: LiveCall, askedAt: number | null): boolean {
    // A request on a new link was sent after the old link was lost.
    if (call.freshness === "stale" && askedAt !== null) return true;
    const boundAt = this.#context.calls.boundAt(call.key);
    const from = boundAt ?? call.seenAt + NOT_MADE_MS;
    return askedAt !== null && askedAt > from;
  }
}

/** What is still known of a call after an interval in which anything may have happened to it. */
function afterAbsence(
  call: LiveCall,
  seen: { isStarted: boolean; isOnly: boolean },
): Pick<LiveCall, "phase" | "confidence"> {
  const wasWaiting = call.phase === "ringing" || call.phase === "dialing";
  if (wasWaiting && !seen.isStarted) return { phase: call.phase, confidence: "confirmed" };
  if (wasWaiting) return { phase: "talking", confidence: "unverified" };
  // A single conversation cannot be put on hold, because a switch needs two.
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
  // A single call may still be one that was held before another one ended.
  return hasOthers || entry.isStopped ? "unverified" : "inferred";
}
