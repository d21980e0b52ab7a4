import type { LiveCall } from "@callboard/shared/board/call";
import type { CallKey } from "@callboard/shared/board/ids";
import { outcomeOf, refused, unanswered } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { Desk } from "./desk.ts";
import { settleFeature } from "./feature-errands.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

const SILENCE = why("no-answer");

/** Settles what has waited long enough, so that nobody waits for ever. */
export function settleOverdue(desk: Desk): void {
  for (const command of desk.commands.all) {
    if (command.deadline <= desk.now) settle(desk, command);
    else if (command.lookAt !== null && command.lookAt <= desk.now) {
      command.lookAt = null;
      desk.lookSoon(command.account);
    }
  }
}

/** When the next of all this is due. */
export function nextDeadline(desk: Desk): number {
  return Math.min(
    ...desk.commands.all.map(({ deadline, lookAt }) => Math.min(deadline, lookAt ?? Infinity)),
  );
}

function settle(desk: Desk, command: InFlight): void {
  if (command.sentAt === null) {
    desk.settle(command, refused("server-busy"));
    return;
  }
  desk.lookSoon(command.account);
  switch (command.kind) {
    case "make-call":
    case "consult":
    case "pick-up":
      settleMade(desk, command);
      return;
    case "act":
      settleAct(desk, command);
      return;
    case "transfer":
    case "reconnect":
      settleJoining(desk, command);
      return;
    case "feature":
      settleFeature(desk, command);
      return;
    case "switch":
      desk.settle(command, unanswered(SILENCE, SWITCH_SILENCE[command.step.at]));
      return;
    case "send-digits":
    case "refresh":
      desk.settle(command, unanswered(SILENCE));
  }
}

const SWITCH_SILENCE = {
  holding: why("other-not-taken-up"),
  retrieving: why("one-on-hold"),
  "rolling-back": why("both-on-hold"),
} as const;

function settleMade(desk: Desk, made: InFlightOf<"make-call" | "consult" | "pick-up">): void {
  if (made.takenAt !== null) {
    const code = made.kind === "pick-up" ? "pick-up-not-shown" : "call-not-shown";
    desk.settle(made, outcomeOf("assumed", why(code)));
  } else if (made.kind === "pick-up") desk.settle(made, unanswered(SILENCE));
  else desk.settle(made, unanswered(SILENCE, why("may-be-starting")));
}

const NOT_SHOWN = why("not-shown");

/** What ends is always told (uni-tel, ConnectionClearedEvent); only what comes after a retrieval is not documented. */
function settleJoining(desk: Desk, command: InFlightOf<"transfer" | "reconnect">): void {
  const { takenAt, kind, call, other } = command;
  const isBack = kind === "reconnect" && desk.legs.call(call) === undefined;
  if (takenAt === null) desk.settle(command, unanswered(SILENCE));
  else if (!isBack || desk.looks.hasSeenSince(other, takenAt)) {
    desk.settle(command, unanswered(NOT_SHOWN));
  } else {
    desk.settle(command, { outcome: "assumed" });
    showAssumed(desk, command, { call: other, phase: "talking" });
  }
}

/** The server took it and showed nothing, not even when it was asked. */
function settleAct(desk: Desk, act: InFlightOf<"act">): void {
  if (act.takenAt === null) desk.settle(act, unanswered(SILENCE));
  else if (desk.looks.hasSeenSince(act.call, act.takenAt)) {
    desk.settle(act, unanswered(NOT_SHOWN));
  } else {
    desk.settle(act, { outcome: "assumed" });
    if (act.goal !== "ended") showAssumed(desk, act, { call: act.call, phase: act.goal });
  }
}

/** What comes after a retrieval is not documented (uni-tel, RetrieveCall): the board goes on, marked as inferred. */
function showAssumed(desk: Desk, cause: InFlight, { call: assumed, phase }: Assumed): void {
  const known = desk.legs.call(assumed);
  if (!known) return;
  const { key: call, server, account, number, direction } = known;
  const place = { call, server, account, number, direction };
  desk.publish({ type: "call-found", ...place, phase, confidence: "inferred" }, cause);
}

interface Assumed {
  call: CallKey;
  phase: LiveCall["phase"];
}
