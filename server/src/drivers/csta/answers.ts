import type { AccountId } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { connectionAt } from "./call-event.ts";
import type { Desk } from "./desk.ts";
import { reach, tell } from "./facts.ts";
import type { Dialing, InFlight } from "./in-flight.ts";
import { featureTaken } from "./feature-errands.ts";
import { advanceJoining, isJoining, joiningRefused } from "./joining.ts";
import { NO_CALL_ID } from "./messages.ts";
import type { ConnectionId } from "./messages.ts";
import type { Request } from "./pending.ts";
import { readPicture } from "./picture.ts";
import { switchRefused } from "./switching.ts";
import type { Xml } from "./xml.ts";

/** An event comes with the answer or right after it; where none does, the server is asked what there is. */
const LOOK_AFTER_MS = 1000;

/** The server says that it does what a command asks. Success is the event; this is only a promise of it. */
export function commandTaken(desk: Desk, command: InFlight, { request, body }: Taken): void {
  if (command.kind === "refresh") {
    showPicture(desk, command.account, { request, body });
    desk.settle(command, { outcome: "confirmed" });
    return;
  }
  if (command.kind === "feature") {
    featureTaken(desk, command);
    return;
  }
  command.takenAt = desk.now;
  command.lookAt = desk.now + LOOK_AFTER_MS;
  if (command.kind === "make-call") dialTaken(desk, command, connectionAt(body, "callingDevice"));
  else if (command.kind === "consult") {
    dialTaken(desk, command, connectionAt(body, "initiatedCall"));
  } else if (isJoining(command)) advanceJoining(desk, command);
  // No event tells of tones (uni-tel, GenerateDigits), and no snapshot does: the answer is all there ever is.
  else if (command.kind === "send-digits") desk.settle(command, { outcome: "assumed" });
}

/** A request with the answer to it. */
export interface Taken {
  request: Request;
  body: Xml;
}

/** What a snapshot says of a device: that the server knows it, and its calls. */
export function showPicture(desk: Desk, account: AccountId, { request, body }: Taken): void {
  if (!desk.legs.hasAccount(account)) return;
  desk.showService(account);
  readPicture(desk, { account, body, mark: request.mark });
}

/** Servers that know the id at once say it here; uni-tel writes N/A, and the call's first event tells (MakeCallResponse). */
function dialTaken(desk: Desk, dialed: Dialing, leg: ConnectionId | undefined): void {
  desk.looks.taken(dialed.call);
  if (!leg || leg.callId === NO_CALL_ID || desk.legs.find(dialed.account, leg.callId)) return;
  desk.legs.bind(dialed.call, { account: dialed.account, callId: leg.callId });
  tell(desk, { type: "call-accepted", call: dialed.call, confidence: "confirmed" }, dialed);
  desk.settle(dialed, { outcome: "confirmed" });
}

/** The server refuses what a command asks. */
export function commandRefused(desk: Desk, command: InFlight, text: string): void {
  const reason = desk.safe(text);
  const refusal = failed(why("server-refused", reason));
  switch (command.kind) {
    case "make-call":
    case "consult": {
      const call = desk.legs.call(command.call);
      if (call) reach(desk, call, { phase: "failed", why: reason });
      else desk.settle(command, refusal);
      return;
    }
    case "switch":
      switchRefused(desk, command, reason);
      return;
    case "transfer":
    case "reconnect":
      joiningRefused(desk, command, reason);
      desk.lookSoon(command.account);
      return;
    case "feature":
      desk.settle(command, refusal);
      return;
    case "act":
    case "pick-up":
    case "send-digits":
    case "refresh":
      desk.settle(command, refusal);
      // The server may know better what there is.
      desk.lookSoon(command.account);
  }
}
