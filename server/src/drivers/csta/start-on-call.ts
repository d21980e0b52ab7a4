import type { LiveCall } from "@callboard/shared/board/call";
import type { CallCommand, Command, CommandRequest } from "@callboard/shared/commands/command";
import type { CallKey } from "@callboard/shared/board/ids";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { ask, common } from "./queue-command.ts";
import type { CstaContext } from "./context.ts";
import type { LegService } from "./encode.ts";
import type { Redirection } from "./in-flight.ts";
import type { ConnectionId } from "./messages.ts";

type CommandOf<T extends CallCommand["type"]> = Extract<CallCommand, { type: T }>;

/** A command on a call that the server knows. */
interface OnLeg<T extends CallCommand["type"] = CallCommand["type"]> {
  request: CommandRequest;
  command: CommandOf<T>;
  call: LiveCall;
  leg: ConnectionId;
}

/** Queues a command on a call, or returns the reason why nothing is sent. */
export function startOnCall(
  context: CstaContext,
  request: CommandRequest,
  command: CallCommand,
): RefusalCode | null {
  const known = knownLeg(context, command.call);
  if (typeof known === "string") return known;
  return begin(context, { request, command, ...known });
}

/** A call with its leg, or the reason why it accepts no command. */
function knownLeg(context: CstaContext, key: CallKey): RefusalCode | Pick<OnLeg, "call" | "leg"> {
  const call = context.calls.call(key);
  if (!call) return "call-over";
  if (call.freshness === "stale" && !context.snapshots.refused.has(call.account))
    return "call-stale";
  const callId = context.calls.idOf(key);
  return callId === undefined ? "call-starting" : { call, leg: { callId, deviceId: call.account } };
}

function begin(context: CstaContext, on: OnLeg): RefusalCode | null {
  const { command } = on;
  switch (command.type) {
    case "answer":
    case "hang-up":
    case "hold":
    case "retrieve":
      return act(context, { ...on, command });
    case "switch":
      return switchTo(context, on);
    case "consult":
      return consult(context, { ...on, command });
    case "transfer":
    case "reconnect":
      return join(context, { ...on, command });
    case "blind-transfer":
    case "divert":
      return redirect(context, { ...on, command });
    case "pick-up":
      return pickUp(context, { ...on, command });
    case "send-digits":
      return sendDigits(context, { ...on, command });
  }
}

/** Commands that are one service on one leg, and the phase that proves them. */
const ACTS = {
  answer: { service: "AnswerCall", goal: "talking" },
  "hang-up": { service: "ClearConnection", goal: "ended" },
  hold: { service: "HoldCall", goal: "held" },
  retrieve: { service: "RetrieveCall", goal: "talking" },
} as const satisfies Partial<Record<Command["type"], { service: LegService; goal: string }>>;

function act(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<keyof typeof ACTS>,
): RefusalCode | null {
  const { service, goal } = ACTS[command.type];
  return ask(context, {
    words: { service, leg },
    inFlight: { ...common(context, request, call.account), kind: "act", call: call.key, goal },
  });
}

/** Holds the talking call first; without one, retrieving the other is enough. */
function switchTo(context: CstaContext, { request, call }: OnLeg): RefusalCode | null {
  const deviceId = call.account;
  const talking = context.calls
    .on(deviceId)
    .find(({ key, phase }) => key !== call.key && phase === "talking");
  const first = talking ?? call;
  const callId = context.calls.idOf(first.key);
  if (call.phase !== "held" || callId === undefined) return "call-changed";
  const step = { at: talking ? "holding" : "retrieving" } as const;
  const service = talking ? "HoldCall" : "RetrieveCall";
  const both = { call: call.key, other: first.key };
  return ask(context, {
    words: { service, leg: { callId, deviceId } },
    inFlight: { ...common(context, request, deviceId), kind: "switch", ...both, step },
  });
}

function consult(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<"consult">,
): RefusalCode | null {
  if (call.phase !== "talking") return "call-changed";
  const { number } = command;
  const both = { call: context.mintKey(call.account), other: call.key };
  return ask(context, {
    words: { service: "ConsultationCall", leg, number },
    inFlight: { ...common(context, request, call.account), kind: "consult", ...both, number },
  });
}

/** Transfer and its opposite: both name the two legs of a consultation. */
function join(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<"transfer" | "reconnect">,
): RefusalCode | null {
  const known = knownLeg(context, command.other);
  if (typeof known === "string") return known;
  const { call: other, leg: otherLeg } = known;
  if (other.key === call.key || other.account !== call.account) return "call-changed";
  const base = { ...common(context, request, call.account), call: call.key, other: other.key };
  if (command.type === "reconnect") {
    const words = { service: "ReconnectCall", active: leg, held: otherLeg } as const;
    return ask(context, { words, inFlight: { ...base, kind: "reconnect" } });
  }
  // A switch between the two calls in the meantime does not change who gets connected.
  const isSwitched = call.phase === "held" && other.phase === "talking";
  const [active, held] = isSwitched ? [otherLeg, leg] : [leg, otherLeg];
  return ask(context, {
    words: { service: "TransferCall", active, held },
    inFlight: { ...base, kind: "transfer", number: call.number, otherNumber: other.number },
  });
}

function redirect(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<"blind-transfer" | "divert">,
): RefusalCode | null {
  const isDiverting = command.type === "divert";
  if (isDiverting !== (call.phase === "ringing")) return "call-changed";
  const { number } = command;
  const redirection: Redirection = {
    reason: isDiverting ? "diverted" : "transferred",
    text: number,
  };
  const base = { ...common(context, request, call.account), call: call.key };
  return ask(context, {
    words: { service: isDiverting ? "DeflectCall" : "SingleStepTransferCall", leg, number },
    inFlight: { ...base, kind: "act", goal: "ended", redirection },
  });
}

/** The picked-up call gets its key now, and its id with its first event. */
function pickUp(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<"pick-up">,
): RefusalCode | null {
  const { account } = command;
  if (!context.calls.hasAccount(account)) return "account-unknown";
  if (call.phase !== "ringing" || account === call.account) return "call-changed";
  const both = { call: call.key, other: context.mintKey(account) };
  const { number, name } = call;
  return ask(context, {
    words: { service: "DirectedPickupCall", leg, device: account },
    inFlight: { ...common(context, request, account), kind: "pick-up", ...both, number, name },
  });
}

function sendDigits(
  context: CstaContext,
  { request, command, call, leg }: OnLeg<"send-digits">,
): RefusalCode | null {
  if (call.phase !== "talking") return "call-changed";
  return ask(context, {
    words: { service: "GenerateDigits", leg, digits: command.digits },
    inFlight: { ...common(context, request, call.account), kind: "send-digits", call: call.key },
  });
}
