import type { AccountId } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { connectionAt } from "./call-event.ts";
import type { CstaContext } from "./context.ts";
import { reach, publishCallFact } from "./facts.ts";
import type { Dialing, InFlight } from "./in-flight.ts";
import { featureAcknowledged } from "./feature-commands.ts";
import {
  advanceConsultationTransfer,
  isConsultationTransfer,
  consultationTransferRefused,
} from "./consultation-transfer.ts";
import { NO_CALL_ID } from "./messages.ts";
import type { ConnectionId } from "./messages.ts";
import type { SentRequest } from "./request-queue.ts";
import { readSnapshot } from "./snapshot.ts";
import { switchRefused } from "./switching.ts";
import type { Xml } from "./xml.ts";

/** An event comes with the response or right after it; without one the server is asked for a snapshot. */
const SNAPSHOT_AFTER_MS = 1000;

/** The server has accepted a command. The command succeeds with its event; the response only announces it. */
export function commandAcknowledged(
  context: CstaContext,
  command: InFlight,
  { request, body }: AnsweredRequest,
): void {
  if (command.kind === "refresh") {
    showSnapshot(context, command.account, { request, body });
    context.settle(command, { outcome: "confirmed" });
    return;
  }
  if (command.kind === "feature") {
    featureAcknowledged(context, command);
    return;
  }
  command.acknowledgedAt = context.now;
  command.snapshotAt = context.now + SNAPSHOT_AFTER_MS;
  if (command.kind === "make-call")
    dialAcknowledged(context, command, connectionAt(body, "callingDevice"));
  else if (command.kind === "consult") {
    dialAcknowledged(context, command, connectionAt(body, "initiatedCall"));
  } else if (isConsultationTransfer(command)) advanceConsultationTransfer(context, command);
  // No event reports tones (uni-tel, GenerateDigits), and no snapshot does: the response is the only evidence.
  else if (command.kind === "send-digits") context.settle(command, { outcome: "assumed" });
}

/** A request with its response. */
export interface AnsweredRequest {
  request: SentRequest;
  body: Xml;
}

/** A snapshot proves that the server knows the device, and lists its calls. */
export function showSnapshot(
  context: CstaContext,
  account: AccountId,
  { request, body }: AnsweredRequest,
): void {
  if (!context.calls.hasAccount(account)) return;
  context.showService(account);
  readSnapshot(context, { account, body, mark: request.mark });
}

/** Some servers return the id here; uni-tel writes N/A, and the call's first event has it (MakeCallResponse). */
function dialAcknowledged(
  context: CstaContext,
  dialed: Dialing,
  leg: ConnectionId | undefined,
): void {
  context.snapshots.acknowledged(dialed.call);
  if (!leg || leg.callId === NO_CALL_ID || context.calls.find(dialed.account, leg.callId)) return;
  context.calls.bind({ account: dialed.account, key: dialed.call }, leg.callId, context.now);
  publishCallFact(
    context,
    { type: "call-accepted", call: dialed.call, confidence: "confirmed" },
    dialed,
  );
  context.settle(dialed, { outcome: "confirmed" });
}

/** The server refuses a command. */
export function commandRefused(context: CstaContext, command: InFlight, text: string): void {
  const reason = context.safe(text);
  const refusal = failed(why("server-refused", reason));
  switch (command.kind) {
    case "make-call":
    case "consult": {
      const call = context.calls.call(command.call);
      if (call) reach(context, call, { phase: "failed", why: reason });
      else context.settle(command, refusal);
      return;
    }
    case "switch":
      switchRefused(context, command, reason);
      return;
    case "transfer":
    case "reconnect":
      consultationTransferRefused(context, command, reason);
      context.snapshotSoon(command.account);
      return;
    case "feature":
      context.settle(command, refusal);
      return;
    case "act":
    case "pick-up":
    case "send-digits":
    case "refresh":
      context.settle(command, refusal);
      // The server's snapshot may differ from the board.
      context.snapshotSoon(command.account);
  }
}
