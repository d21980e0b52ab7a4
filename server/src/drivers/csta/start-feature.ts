import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import { ask, common } from "./queue-command.ts";
import type { CstaContext } from "./context.ts";
import { FORWARDING_TYPES, RING_DURATION } from "./messages.ts";

type FeatureCommand = Extract<Command, { type: "set-do-not-disturb" | "set-forwarding" }>;

/** Queues a command on an account's features, or returns the reason why nothing is sent. */
export function startFeature(
  context: CstaContext,
  request: CommandRequest,
  command: FeatureCommand,
): RefusalCode | null {
  const { account } = command;
  const base = { ...common(context, request, account), kind: "feature", isDenied: false } as const;
  if (command.type === "set-do-not-disturb") {
    const { on: isOn } = command;
    return ask(context, {
      words: { service: "SetDoNotDisturb", device: account, isOn },
      inFlight: { ...base, wanted: { about: "do-not-disturb", isOn } },
    });
  }
  const { when, number = null } = command;
  return ask(context, {
    words: { service: "SetForwarding", ...forwardingWords(context, command) },
    inFlight: { ...base, wanted: { about: "forwarding", when, number } },
  });
}

/** Fields that stay unchanged keep the server's values. */
function forwardingWords(
  context: CstaContext,
  { account, when, number }: Extract<Command, { type: "set-forwarding" }>,
) {
  const known = context.features.forwarding(account, when);
  return {
    device: account,
    forwardingType: FORWARDING_TYPES[when],
    isOn: number !== undefined,
    // A listed forwarding may also have no number.
    number: number ?? (known?.number || null),
    ringDuration: known?.ringDuration ?? RING_DURATION,
  };
}
