import { refused } from "@callboard/shared/outcome";
import type { Desk } from "./desk.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

const SILENCE = "No answer from the server.";

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
      settleDialed(desk, command);
      return;
    case "act":
      settleAct(desk, command);
      return;
    case "switch":
      desk.settle(command, { outcome: "unanswered", reason: SWITCH_SILENCE[command.step.at] });
      return;
    case "refresh":
      desk.settle(command, { outcome: "unanswered", reason: SILENCE });
  }
}

const SWITCH_SILENCE = {
  holding: `${SILENCE} The other call was not taken up.`,
  retrieving: `${SILENCE} The one call is on hold, and the other may be too.`,
  "rolling-back": `${SILENCE} Both calls may be on hold.`,
} as const;

function settleDialed(desk: Desk, dialed: InFlightOf<"make-call">): void {
  if (dialed.takenAt === null) {
    const reason = `${SILENCE} The call may still be starting: look before you dial again.`;
    desk.settle(dialed, { outcome: "unanswered", reason });
  } else {
    const reason = "The server says that it makes the call, but has not shown it yet.";
    desk.settle(dialed, { outcome: "assumed", reason });
  }
}

/** The server took it and showed nothing, not even when it was asked. */
function settleAct(desk: Desk, act: InFlightOf<"act">): void {
  if (act.takenAt === null) desk.settle(act, { outcome: "unanswered", reason: SILENCE });
  else if (desk.looks.hasSeenSince(act.call, act.takenAt)) {
    const reason = "The server took it, but its calls do not show it.";
    desk.settle(act, { outcome: "unanswered", reason });
  } else {
    desk.settle(act, { outcome: "assumed" });
    showAssumed(desk, act);
  }
}

/** What comes after a retrieval is not documented (uni-tel, RetrieveCall): the board goes on, marked as inferred. */
function showAssumed(desk: Desk, act: InFlightOf<"act">): void {
  const call = desk.legs.call(act.call);
  if (!call || act.goal === "ended") return;
  const { key, server, account, number, direction } = call;
  const place = { call: key, server, account, number, direction };
  desk.publish({ type: "call-found", ...place, phase: act.goal, confidence: "inferred" }, act);
}
