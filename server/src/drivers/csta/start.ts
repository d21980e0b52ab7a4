import { isCallCommand } from "@callboard/shared/command";
import type { CallCommand, Command, CommandRequest } from "@callboard/shared/command";
import type { LiveCall } from "@callboard/shared/call";
import type { AccountId } from "@callboard/shared/ids";
import { refused } from "@callboard/shared/outcome";
import type { RefusalCode } from "@callboard/shared/outcome";
import type { Desk } from "./desk.ts";
import type { LegService } from "./encode.ts";
import type { InFlight } from "./in-flight.ts";

/** A command waits so long for its turn behind others; then it is refused rather than done late. */
const WAIT_MS = 2000;
const MOST_COMMANDS = 64;

/** Each command on one leg: the service that does it, and the phase that proves it. */
const ACTS = {
  answer: { service: "AnswerCall", goal: "talking" },
  "hang-up": { service: "ClearConnection", goal: "ended" },
  hold: { service: "HoldCall", goal: "held" },
  retrieve: { service: "RetrieveCall", goal: "talking" },
} as const satisfies Partial<Record<Command["type"], { service: LegService; goal: string }>>;

function isAct(type: Command["type"]): type is keyof typeof ACTS {
  return Object.hasOwn(ACTS, type);
}

/** Puts a command in line; or refuses it, and then nothing is sent. */
export function start(desk: Desk, request: CommandRequest): void {
  const refusal = begin(desk, request);
  if (refusal !== null) desk.settleUnsent(request.id, refused(refusal));
}

function begin(desk: Desk, request: CommandRequest): RefusalCode | null {
  if (desk.commands.all.length >= MOST_COMMANDS) return "server-busy";
  const { command } = request;
  if (isCallCommand(command)) return onCall(desk, request, command);
  if (!desk.legs.hasAccount(command.account)) return "account-unknown";
  switch (command.type) {
    case "make-call":
      return dial(desk, request, command);
    case "refresh":
      return refresh(desk, request, command.account);
    case "set-do-not-disturb":
    case "set-forwarding":
      return "not-supported";
    case "login":
    case "logout":
      // Registering a telephone is the exchange's own business.
      return "not-supported";
  }
}

function onCall(desk: Desk, request: CommandRequest, command: CallCommand): RefusalCode | null {
  const call = desk.legs.call(command.call);
  if (!call) return "call-over";
  if (call.freshness === "stale" && !desk.looks.blind.has(call.account)) return "call-stale";
  const callId = desk.legs.callIdOf(call.key);
  if (callId === undefined) return "call-starting";
  if (command.type === "switch") return switchTo(desk, request, call);
  if (!isAct(command.type)) return "not-supported";
  const { service, goal } = ACTS[command.type];
  return ask(desk, {
    words: { service, leg: { callId, deviceId: call.account } },
    inFlight: { ...common(desk, request, call.account), kind: "act", call: call.key, goal },
  });
}

/** The call that talks is held first; where none does, taking the other up is all. */
function switchTo(desk: Desk, request: CommandRequest, call: LiveCall): RefusalCode | null {
  const deviceId = call.account;
  const talking = desk.legs
    .on(deviceId)
    .find(({ key, phase }) => key !== call.key && phase === "talking");
  const first = talking ?? call;
  const callId = desk.legs.callIdOf(first.key);
  if (call.phase !== "held" || callId === undefined) return "call-changed";
  const step = { at: talking ? "holding" : "retrieving" } as const;
  const service = talking ? "HoldCall" : "RetrieveCall";
  return ask(desk, {
    words: { service, leg: { callId, deviceId } },
    inFlight: {
      ...common(desk, request, deviceId),
      kind: "switch",
      call: call.key,
      other: first.key,
      step,
    },
  });
}

function dial(
  desk: Desk,
  request: CommandRequest,
  { account, number }: Extract<Command, { type: "make-call" }>,
): RefusalCode | null {
  const call = desk.mintKey(account);
  const inFlight = { ...common(desk, request, account), kind: "make-call", call, number } as const;
  return ask(desk, { words: { service: "MakeCall", device: account, number }, inFlight });
}

function refresh(desk: Desk, request: CommandRequest, account: AccountId): RefusalCode | null {
  const device = desk.monitors.nameOf(account);
  const inFlight = { ...common(desk, request, account), kind: "refresh" } as const;
  return ask(desk, { words: { service: "SnapShotDevice", device }, inFlight });
}

interface Asking {
  words: Parameters<Desk["ask"]>[0];
  inFlight: InFlight;
}

function ask(desk: Desk, { words, inFlight }: Asking): RefusalCode | null {
  if (!desk.ask(words, { for: "command", id: inFlight.id })) return "unreadable";
  desk.commands.add(inFlight);
  return null;
}

function common(desk: Desk, { id, by }: CommandRequest, account: AccountId) {
  return {
    id,
    by,
    account,
    sentAt: null,
    takenAt: null,
    lookAt: null,
    deadline: desk.now + WAIT_MS,
  };
}
