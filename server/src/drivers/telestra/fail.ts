import type { AccountId } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { showable } from "@callboard/shared/text/plain-text";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import type { Desk } from "./desk.ts";
import { callEnded, doubt } from "./facts.ts";
import type { InFlight } from "./pending.ts";
import type { Secrets } from "./secrets.ts";

type Fail = Extract<TelestraEvent, { event: "fail" }>;

const LATE_REFUSAL_MS = 2000;
const LATE_SWITCH_MS = 5000;
/** A command that shares a failure with another is decided by the statuses of this long. */
const AMBIGUOUS_MS = 1500;

/** Reads `fail` (API 1.2), which names neither the command nor the call: what it means depends on what was sent. */
export class FailReader {
  readonly #desk: Desk;
  readonly #secrets: Secrets;

  constructor(desk: Desk, secrets: Secrets) {
    this.#desk = desk;
    this.#secrets = secrets;
  }

  read(fail: Fail): void {
    const desk = this.#desk;
    const account = fail.account ? (fail.account as AccountId) : null;
    // A server may quote a password in its failure.
    const text = showable(this.#secrets.hideIn(fail.error));
    const suspects = desk.pending.suspects(account);
    const [only, ...rest] = suspects;
    if (!only) {
      this.#withoutCommand(account, text);
      return;
    }
    if (account !== null) desk.askSoon(account);
    if (rest.length === 0 && !hasOtherCause(desk, only, account)) this.#blame(only, text);
    else for (const suspect of suspects) doubtCommand(desk, suspect, text);
  }

  #blame(command: InFlight, text: string): void {
    const desk = this.#desk;
    const outcome = failed(why("server-says", text));
    switch (command.kind) {
      case "hang-up":
        // Both ends may have hung up at once; the next status tells whether it matters.
        command.failText = text;
        desk.askSoon(command.account);
        return;
      case "make-call": {
        const ending = { reason: "failed", text, by: null } as const;
        desk.publish({ type: "call-ended", call: command.call, ending }, command);
        desk.settle(command, outcome);
        return;
      }
      case "switch":
        desk.settle(command, outcome);
        doubt(desk, command.account, "switch-refused");
        return;
      case "answer":
      case "login":
      case "logout":
        desk.settle(command, outcome);
        return;
      case "refresh":
        desk.polls.answered(command.account, desk.now, false);
        desk.settle(command, outcome);
        this.#trouble(command.account, text);
        return;
      default:
        unreachable(command);
    }
  }

  #withoutCommand(account: AccountId | null, text: string): void {
    const desk = this.#desk;
    if (account === null) {
      desk.report("late-fail", text);
      return;
    }
    if (!desk.meet(account)) return;
    this.#noteRefusal(account);
    const isAfterSwitch = desk.settledWithin(LATE_SWITCH_MS, "switch", account);
    if (isAfterSwitch) doubt(desk, account, "switch-refused");
    if (isLateFor(desk, account) && !isAfterSwitch) desk.report("late-fail", text);
    else this.#explain(account, text);
  }

  /** A failure may be the answer to a status request, and all that tells of a call's end. */
  #noteRefusal(account: AccountId): void {
    const desk = this.#desk;
    const isBusy = desk.calls.on(account).length > 0;
    const askedAt = desk.polls.answered(account, desk.now, isBusy);
    if (askedAt !== null) endUnknowable(desk, account, askedAt);
    if (isBusy || mayHaveLostRegistration(desk, account, askedAt)) desk.askSoon(account);
  }

  /** Nothing is in flight, so it is not about a command: about a call that was dialed, or about the account. */
  #explain(account: AccountId, text: string): void {
    const desk = this.#desk;
    const ended = desk.looseFails.takeEnded(account, desk.now);
    if (ended) {
      const ending = { reason: "failed", text, by: null } as const;
      desk.publish({ type: "call-ended", call: ended, ending });
    } else if (desk.calls.on(account).some((call) => call.phase === "dialing")) {
      desk.looseFails.hold(account, text, desk.now);
    } else this.#trouble(account, text);
  }

  /** Shows on the account what no call's end has claimed. */
  showUnclaimed(): void {
    for (const { account, text } of this.#desk.looseFails.takeOverdue(this.#desk.now)) {
      this.#trouble(account, text);
    }
  }

  #trouble(account: AccountId, text: string): void {
    this.#desk.publish({ type: "account-troubled", server: this.#desk.server, account, text });
  }
}

/** A command settled a moment ago, a call dialed before, or another account may have failed instead. */
function hasOtherCause(desk: Desk, command: InFlight, account: AccountId | null): boolean {
  if (account === null && desk.polls.isAwaitingOther(command.account)) return true;
  const own = "call" in command ? command.call : null;
  const near = desk.calls.accounts().filter(({ id }) => account === null || id === command.account);
  const isOtherDialing = near
    .flatMap(({ id }) => desk.calls.on(id))
    .some((call) => call.phase === "dialing" && call.key !== own);
  if (command.kind !== "make-call") return account === null && isOtherDialing;
  const isForeignCall = command.returns.length > 1;
  return isForeignCall || isOtherDialing || isLateFor(desk, command.account);
}

/** After an answer or hang-up that an event has settled, its refusal may still come: that is not a fault. */
function isLateFor(desk: Desk, account: AccountId): boolean {
  return (["hang-up", "answer"] as const).some((kind) =>
    desk.settledWithin(LATE_REFUSAL_MS, kind, account),
  );
}

/**
 * A lost registration is told by a failure that nobody asked for, and only a status says with which code. The status of a
 * registered account is not refused: so two programs that hear each other's failures do not ask for ever.
 */
function mayHaveLostRegistration(desk: Desk, account: AccountId, askedAt: number | null): boolean {
  return askedAt === null && desk.calls.account(account)?.registration === "registered";
}

function doubtCommand(desk: Desk, command: InFlight, text: string): void {
  command.doubtfulFail = text;
  if (command.kind === "login") return;
  command.deadline = Math.min(command.deadline, desk.now + AMBIGUOUS_MS);
  desk.askSoon(command.account);
}

/**
 * The server refuses the status of an account that only an event has named: nothing will ever tell when the calls of that
 * event are over, and a call that stays for ever would be a lie.
 */
function endUnknowable(desk: Desk, account: AccountId, askedAt: number): void {
  if (desk.calls.account(account)?.origin !== "discovered") return;
  for (const call of desk.calls.on(account)) {
    if (call.seenAt < askedAt) callEnded(desk, call, "gone");
  }
}
