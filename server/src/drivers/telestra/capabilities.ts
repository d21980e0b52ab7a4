import type { Command, CommandType } from "@callboard/shared/commands/command";

/** The capabilities of a Telestra server: the commands of API 1.1, by our names. */
export const TELESTRA_CAPABILITIES = [
  "make-call",
  "answer",
  "hang-up",
  "switch",
  "login",
  "logout",
  "refresh",
] as const satisfies readonly CommandType[];

/** A command that Telestra has. */
export type Supported = Extract<Command, { type: (typeof TELESTRA_CAPABILITIES)[number] }>;

/** Whether Telestra has the command. */
export function isSupported(command: Command): command is Supported {
  return TELESTRA_CAPABILITIES.some((type) => type === command.type);
}
