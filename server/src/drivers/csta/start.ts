import { isCallCommand } from "@callboard/shared/commands/command";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId } from "@callboard/shared/board/ids";
import { refused } from "@callboard/shared/commands/outcome";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { ask, common } from "./asking.ts";
import type { Desk } from "./desk.ts";
import { startFeature } from "./start-feature.ts";
import { startOnCall } from "./start-on-call.ts";

const MOST_COMMANDS = 64;

/** Puts a command in line; or refuses it, and then nothing is sent. */
export function start(desk: Desk, request: CommandRequest): void {
  const refusal = begin(desk, request);
  if (refusal !== null) desk.settleUnsent(request.id, refused(refusal));
}

function begin(desk: Desk, request: CommandRequest): RefusalCode | null {
  if (desk.commands.all.length >= MOST_COMMANDS) return "server-busy";
  const { command } = request;
  if (isCallCommand(command)) return startOnCall(desk, request, command);
  if (!desk.legs.hasAccount(command.account)) return "account-unknown";
  switch (command.type) {
    case "make-call":
      return dial(desk, request, command);
    case "refresh":
      return refresh(desk, request, command.account);
    case "set-do-not-disturb":
    case "set-forwarding":
      return startFeature(desk, request, command);
    case "login":
    case "logout":
      // Registering a telephone is the exchange's own business.
      return "not-supported";
  }
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
