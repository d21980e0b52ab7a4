import * as z from "zod/mini";
import { AccountId, CallKey, ServerId } from "./ids.ts";
import type { CommandId } from "./ids.ts";
import { PlainText } from "./plain-text.ts";

const onAccount = { server: ServerId, account: AccountId };
const onCall = { call: CallKey };

const schemas = [
  z.strictObject({ type: z.literal("make-call"), ...onAccount, number: PlainText }),
  z.strictObject({ type: z.literal("answer"), ...onCall }),
  z.strictObject({ type: z.literal("hang-up"), ...onCall }),
  z.strictObject({ type: z.literal("switch"), ...onCall }),
  z.strictObject({ type: z.literal("hold"), ...onCall }),
  z.strictObject({ type: z.literal("retrieve"), ...onCall }),
  z.strictObject({
    type: z.literal("login"),
    ...onAccount,
    user: PlainText,
    password: PlainText,
    registrar: PlainText,
  }),
  z.strictObject({ type: z.literal("logout"), ...onAccount }),
  z.strictObject({ type: z.literal("refresh"), ...onAccount }),
] as const;

/** What a person can ask a telephone server to do. Names are ours; each driver has its vendor's. */
export const Command = z.discriminatedUnion("type", schemas);
export type Command = z.infer<typeof Command>;

export const CommandType = z.enum([
  "make-call",
  "answer",
  "hang-up",
  "switch",
  "hold",
  "retrieve",
  "login",
  "logout",
  "refresh",
]);
export type CommandType = Command["type"];

/** The commands that act on a call we already know. */
export type CallCommand = Extract<Command, { call: CallKey }>;

/** The commands that act on an account. */
export type AccountCommand = Exclude<Command, CallCommand>;

/** Whether a command names a call rather than an account. */
export function isCallCommand(command: Command): command is CallCommand {
  return "call" in command;
}

/** A command on its way to a server: its id, and the station or person who gave it. */
export interface CommandRequest {
  id: CommandId;
  by: string;
  command: Command;
}
