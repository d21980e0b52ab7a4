import { isCallCommand } from "@callboard/shared/commands/command";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId } from "@callboard/shared/board/ids";
import { refused } from "@callboard/shared/commands/outcome";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { ask, common } from "./queue-command.ts";
import type { CstaContext } from "./context.ts";
import { startFeature } from "./start-feature.ts";
import { startOnCall } from "./start-on-call.ts";

const MOST_COMMANDS = 64;

/** Queues a command, or refuses it without sending. */
export function start(context: CstaContext, request: CommandRequest): void {
  const refusal = begin(context, request);
  if (refusal !== null) context.settleById(request.id, refused(refusal));
}

function begin(context: CstaContext, request: CommandRequest): RefusalCode | null {
  if (context.commands.all.length >= MOST_COMMANDS) return "server-busy";
  const { command } = request;
  if (isCallCommand(command)) return startOnCall(context, request, command);
  if (!context.calls.hasAccount(command.account)) return "account-unknown";
  switch (command.type) {
    case "make-call":
      return dial(context, request, command);
    case "refresh":
      return refresh(context, request, command.account);
    case "set-do-not-disturb":
    case "set-forwarding":
      return startFeature(context, request, command);
    case "login":
    case "logout":
      // The exchange registers its telephones itself.
      return "not-supported";
  }
}

function dial(
  context: CstaContext,
  request: CommandRequest,
  { account, number }: Extract<Command, { type: "make-call" }>,
): RefusalCode | null {
  const call = context.mintKey(account);
  const inFlight = {
    ...common(context, request, account),
    kind: "make-call",
    call,
    number,
  } as const;
  return ask(context, { words: { service: "MakeCall", device: account, number }, inFlight });
}

function refresh(
  context: CstaContext,
  request: CommandRequest,
  account: AccountId,
): RefusalCode | null {
  const device = context.monitors.nameOf(account);
  const inFlight = { ...common(context, request, account), kind: "refresh" } as const;
  return ask(context, { words: { service: "SnapShotDevice", device }, inFlight });
}
