import type { AccountId } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { showable } from "@callboard/shared/text/plain-text";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import type { TelestraContext } from "./context.ts";
import { callEnded, doubt } from "./facts.ts";
import type { InFlight } from "./in-flight.ts";
import type { Secrets } from "./secrets.ts";

type Fail = Extract<TelestraEvent, { event: "fail" }>;

const LATE_REFUSAL_MS = 2000;
const LATE_SWITCH_MS = 5000;
/** Two commands that share one failure are decided by the statuses within this time. */
const AMBIGUOUS_MS = 1500;

/** Reads `fail` (API 1.2), which names neither the command nor the call: its meaning depends on what was sent. */
export class FailReader {
  readonly #context: TelestraContext;
  readonly #secrets: Secrets;

  constructor(context: TelestraContext, secrets: Secrets) {
    this.#context = context;
    this.#secrets = secrets;
  }

  read(fail: Fail): void {
    const context = this.#context;
    const account = fail.account ? (fail.account as AccountId) : null;
    // A server may quote a password in its failure.
    const text = showable(this.#secrets.hideIn(fail.error));
    const suspects = context.commands.suspects(account);
    const [only, ...rest] = suspects;
    if (!only) {
      this.#withoutCommand(account, text);
      return;
    }
    if (account !== null) context.snapshotSoon(account);
    if (rest.length === 0 && !hasOtherCause(context, only, account)) this.#attribute(only, text);
    else for (const suspect of suspects) doubtCommand(context, suspect, text);
  }

  #attribute(command: InFlight, text: string): void {
    const context = this.#context;
    const outcome = failed(why("server-says", text));
    switch (command.kind) {
      case "hang-up":
        // Both ends may have hung up at once; the next status shows whether the call is still there.
        command.failText = text;
        context.snapshotSoon(command.account);
        return;
      case "make-call": {
        const ending = { reason: "failed", text, by: null } as const;
        context.publish({ type: "call-ended", call: command.call, ending }, command);
        context.settle(command, outcome);
        return;
      }
      case "switch":
        context.settle(command, outcome);
        doubt(context, command.account, "switch-refused");
        return;
      case "answer":
      case "login":
      case "logout":
        context.settle(command, outcome);
        return;
      case "refresh":
        context.snapshots.answered(command.account, context.now, false);
        context.settle(command, outcome);
        this.#trouble(command.account, text);
        return;
      default:
        unreachable(command);
    }
  }

  #withoutCommand(account: AccountId | null, text: string): void {
    const context = this.#context;
    if (account === null) {
      context.report("late-fail", text);
      return;
    }
    if (!context.ensureAccount(account)) return;
    this.#noteRefusal(account);
    const isAfterSwitch = context.settledWithin(LATE_SWITCH_MS, "switch", account);
    if (isAfterSwitch) doubt(context, account, "switch-refused");
    if (isLateFor(context, account) && !isAfterSwitch) context.report("late-fail", text);
    else this.#explain(account, text);
  }

  /** A failure may be the reply to a status request, and then the only sign of a call's end. */
  #noteRefusal(account: AccountId): void {
    const context = this.#context;
    const isBusy = context.calls.on(account).length > 0;
    const askedAt = context.snapshots.answered(account, context.now, isBusy);
    if (askedAt !== null) endUnknowable(context, account, askedAt);
    if (isBusy || mayHaveLostRegistration(context, account, askedAt)) context.snapshotSoon(account);
  }

  /** No command is in flight, so the failure is about a dialed call or about the account. */
  #explain(account: AccountId, text: string): void {
    const context = this.#context;
    const ended = context.unattributed.takeEnded(account, context.now);
    if (ended) {
      const ending = { reason: "failed", text, by: null } as const;
      context.publish({ type: "call-ended", call: ended, ending });
    } else if (context.calls.on(account).some((call) => call.phase === "dialing")) {
      context.unattributed.hold(account, text, context.now);
    } else this.#trouble(account, text);
  }

  /** Shows on the account each failure that no call's end explains. */
  showUnclaimed(): void {
    for (const { account, text } of this.#context.unattributed.takeOverdue(this.#context.now)) {
      this.#trouble(account, text);
    }
  }

  #trouble(account: AccountId, text: string): void {
    this.#context.publish({
      type: "account-troubled",
      server: this.#context.server,
      account,
      text,
    });
  }
}

/** A recently settled command, an earlier dialed call or another account may be the cause instead. */
function hasOtherCause(
  context: TelestraContext,
  command: InFlight,
  account: AccountId | null,
): boolean {
  if (account === null && context.snapshots.isAwaitingOther(command.account)) return true;
  const own = "call" in command ? command.call : null;
  const near = context.calls.accounts.filter(
    ({ id }) => account === null || id === command.account,
  );
  const isOtherDialing = near
    .flatMap(({ id }) => context.calls.on(id))
    .some((call) => call.phase === "dialing" && call.key !== own);
  if (command.kind !== "make-call") return account === null && isOtherDialing;
  const isForeignCall = command.returns.length > 1;
  return isForeignCall || isOtherDialing || isLateFor(context, command.account);
}

/** An event settled an answer or hang-up; its late refusal is not a failure. */
function isLateFor(context: TelestraContext, account: AccountId): boolean {
  return (["hang-up", "answer"] as const).some((kind) =>
    context.settledWithin(LATE_REFUSAL_MS, kind, account),
  );
}

/**
 * A failure outside any command may be a lost registration, and only a status has its code. A server does not refuse
 * the status of a registered account, so two programs that receive each other's failures do not ask for ever.
 */
function mayHaveLostRegistration(
  context: TelestraContext,
  account: AccountId,
  askedAt: number | null,
): boolean {
  return askedAt === null && context.calls.account(account)?.registration === "registered";
}

function doubtCommand(context: TelestraContext, command: InFlight, text: string): void {
  command.doubtfulFail = text;
  if (command.kind === "login") return;
  command.deadline = Math.min(command.deadline, context.now + AMBIGUOUS_MS);
  context.snapshotSoon(command.account);
}

/**
 * The server refuses the status of an account that only an event has named. Nothing will report the end of that event's
 * calls, so they end here: a call that stays for ever would be wrong.
 */
function endUnknowable(context: TelestraContext, account: AccountId, askedAt: number): void {
  if (context.calls.account(account)?.origin !== "discovered") return;
  for (const call of context.calls.on(account)) {
    if (call.seenAt < askedAt) callEnded(context, call, "gone");
  }
}
