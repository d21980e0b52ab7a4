import type { LiveCall } from "@callboard/shared/board/call";
import type { CallCommand, Command, CommandRequest } from "@callboard/shared/commands/command";
import type { CallKey } from "@callboard/shared/board/ids";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { ask, common } from "./asking.ts";
import type { Desk } from "./desk.ts";
import type { LegService } from "./encode.ts";
import type { Leaving } from "./in-flight.ts";
import type { ConnectionId } from "./messages.ts";

type CommandOf<T extends CallCommand["type"]> = Extract<CallCommand, { type: T }>;

/** A command on a call that the server knows. */
interface OnLeg<T extends CallCommand["type"] = CallCommand["type"]> {
  request: CommandRequest;
  command: CommandOf<T>;
  call: LiveCall;
  leg: ConnectionId;
}

/** Puts a command on a call in line, or tells why nothing is sent. */
export function startOnCall(
  desk: Desk,
  request: CommandRequest,
  command: CallCommand,
): RefusalCode | null {
  const known = knownLeg(desk, command.call);
  if (typeof known === "string") return known;
  return begin(desk, { request, command, ...known });
}

/** A call with its leg; or why it takes no command. */
function knownLeg(desk: Desk, key: CallKey): RefusalCode | Pick<OnLeg, "call" | "leg"> {
  const call = desk.legs.call(key);
  if (!call) return "call-over";
  if (call.freshness === "stale" && !desk.looks.blind.has(call.account)) return "call-stale";
  const callId = desk.legs.callIdOf(key);
  return callId === undefined ? "call-starting" : { call, leg: { callId, deviceId: call.account } };
}

function begin(desk: Desk, on: OnLeg): RefusalCode | null {
  const { command } = on;
  switch (command.type) {
    case "answer":
    case "hang-up":
    case "hold":
    case "retrieve":
      return act(desk, { ...on, command });
    case "switch":
      return switchTo(desk, on);
    case "consult":
      return consult(desk, { ...on, command });
    case "transfer":
    case "reconnect":
      return join(desk, { ...on, command });
    case "blind-transfer":
    case "divert":
      return giveAway(desk, { ...on, command });
    case "pick-up":
      return pickUp(desk, { ...on, command });
    case "send-digits":
      return sendDigits(desk, { ...on, command });
  }
}

/** Each command that is one service on one leg, and the phase that proves it. */
const ACTS = {
  answer: { service: "AnswerCall", goal: "talking" },
  "hang-up": { service: "ClearConnection", goal: "ended" },
  hold: { service: "HoldCall", goal: "held" },
  retrieve: { service: "RetrieveCall", goal: "talking" },
} as const satisfies Partial<Record<Command["type"], { service: LegService; goal: string }>>;

function act(
  desk: Desk,
  { request, command, call, leg }: OnLeg<keyof typeof ACTS>,
): RefusalCode | null {
  const { service, goal } = ACTS[command.type];
  return ask(desk, {
    words: { service, leg },
    inFlight: { ...common(desk, request, call.account), kind: "act", call: call.key, goal },
  });
}

/** The call that talks is held first; where none does, taking the other up is all. */
function switchTo(desk: Desk, { request, call }: OnLeg): RefusalCode | null {
  const deviceId = call.account;
  const talking = desk.legs
    .on(deviceId)
    .find(({ key, phase }) => key !== call.key && phase === "talking");
  const first = talking ?? call;
  const callId = desk.legs.callIdOf(first.key);
  if (call.phase !== "held" || callId === undefined) return "call-changed";
  const step = { at: talking ? "holding" : "retrieving" } as const;
  const service = talking ? "HoldCall" : "RetrieveCall";
  const both = { call: call.key, other: first.key };
  return ask(desk, {
    words: { service, leg: { callId, deviceId } },
    inFlight: { ...common(desk, request, deviceId), kind: "switch", ...both, step },
  });
}

function consult(
  desk: Desk,
  { request, command, call, leg }: OnLeg<"consult">,
): RefusalCode | null {
  if (call.phase !== "talking") return "call-changed";
  const { number } = command;
  const both = { call: desk.mintKey(call.account), other: call.key };
  return ask(desk, {
    words: { service: "ConsultationCall", leg, number },
    inFlight: { ...common(desk, request, call.account), kind: "consult", ...both, number },
  });
}

/** Transfer and its opposite: both name the two legs of a consultation. */
function join(
  desk: Desk,
  { request, command, call, leg }: OnLeg<"transfer" | "reconnect">,
): RefusalCode | null {
  const known = knownLeg(desk, command.other);
  if (typeof known === "string") return known;
  const { call: other, leg: otherLeg } = known;
  if (other.key === call.key || other.account !== call.account) return "call-changed";
  const base = { ...common(desk, request, call.account), call: call.key, other: other.key };
  if (command.type === "reconnect") {
    const words = { service: "ReconnectCall", active: leg, held: otherLeg } as const;
    return ask(desk, { words, inFlight: { ...base, kind: "reconnect" } });
  }
  // Who has switched between the two in the meantime still joins the same far ends.
  const isTurned = call.phase === "held" && other.phase === "talking";
  const [active, held] = isTurned ? [otherLeg, leg] : [leg, otherLeg];
  return ask(desk, {
    words: { service: "TransferCall", active, held },
    inFlight: { ...base, kind: "transfer", number: call.number, otherNumber: other.number },
  });
}

function giveAway(
  desk: Desk,
  { request, command, call, leg }: OnLeg<"blind-transfer" | "divert">,
): RefusalCode | null {
  const isDiverting = command.type === "divert";
  if (isDiverting !== (call.phase === "ringing")) return "call-changed";
  const { number } = command;
  const leaving: Leaving = { reason: isDiverting ? "diverted" : "transferred", text: number };
  const base = { ...common(desk, request, call.account), call: call.key };
  return ask(desk, {
    words: { service: isDiverting ? "DeflectCall" : "SingleStepTransferCall", leg, number },
    inFlight: { ...base, kind: "act", goal: "ended", leaving },
  });
}

/** What the call is to be on the account that takes it gets its key now, and its id from its first event. */
function pickUp(desk: Desk, { request, command, call, leg }: OnLeg<"pick-up">): RefusalCode | null {
  const { account } = command;
  if (!desk.legs.hasAccount(account)) return "account-unknown";
  if (call.phase !== "ringing" || account === call.account) return "call-changed";
  const both = { call: call.key, other: desk.mintKey(account) };
  const { number, name } = call;
  return ask(desk, {
    words: { service: "DirectedPickupCall", leg, device: account },
    inFlight: { ...common(desk, request, account), kind: "pick-up", ...both, number, name },
  });
}

function sendDigits(
  desk: Desk,
  { request, command, call, leg }: OnLeg<"send-digits">,
): RefusalCode | null {
  if (call.phase !== "talking") return "call-changed";
  return ask(desk, {
    words: { service: "GenerateDigits", leg, digits: command.digits },
    inFlight: { ...common(desk, request, call.account), kind: "send-digits", call: call.key },
  });
}
