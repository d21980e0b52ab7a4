import * as z from "zod/mini";
import { AccountId, CallKey, ServerId } from "../board/ids.ts";
import type { CommandId } from "../board/ids.ts";
import { ForwardWhen } from "../board/features.ts";
import { PlainText } from "../text/plain-text.ts";

const onAccount = { server: ServerId, account: AccountId };
const onCall = { call: CallKey };

/** The DTMF tones. */
const Digits = z.string().check(z.regex(/^[0-9*#A-D]{1,32}$/));

const schemas = [
  z.strictObject({ type: z.literal("make-call"), ...onAccount, number: PlainText }),
  z.strictObject({ type: z.literal("answer"), ...onCall }),
  z.strictObject({ type: z.literal("hang-up"), ...onCall }),
  z.strictObject({ type: z.literal("switch"), ...onCall }),
  z.strictObject({ type: z.literal("hold"), ...onCall }),
  z.strictObject({ type: z.literal("retrieve"), ...onCall }),
  /** Holds the call and calls another party about it. */
  z.strictObject({ type: z.literal("consult"), ...onCall, number: PlainText }),
  /** Connects the far ends of a call (`other`) and of the consultation about it (`call`), and leaves both. */
  z.strictObject({ type: z.literal("transfer"), ...onCall, other: CallKey }),
  /** Ends a consultation (`call`) and resumes the call that it was about (`other`). */
  z.strictObject({ type: z.literal("reconnect"), ...onCall, other: CallKey }),
  /** Transfers a conversation without a consultation. */
  z.strictObject({ type: z.literal("blind-transfer"), ...onCall, number: PlainText }),
  /** Diverts a ringing call. */
  z.strictObject({ type: z.literal("divert"), ...onCall, number: PlainText }),
  /** Answers on `account` a call that rings on another account. */
  z.strictObject({ type: z.literal("pick-up"), ...onCall, account: AccountId }),
  /** Sends DTMF tones to the far end. */
  z.strictObject({ type: z.literal("send-digits"), ...onCall, digits: Digits }),
  z.strictObject({
    type: z.literal("login"),
    ...onAccount,
    user: PlainText,
    password: PlainText,
    registrar: PlainText,
  }),
  z.strictObject({ type: z.literal("logout"), ...onAccount }),
  z.strictObject({ type: z.literal("refresh"), ...onAccount }),
  z.strictObject({ type: z.literal("set-do-not-disturb"), ...onAccount, on: z.boolean() }),
  /** Without a number, forwarding is switched off. */
  z.strictObject({
    type: z.literal("set-forwarding"),
    ...onAccount,
    when: ForwardWhen,
    number: z.optional(PlainText),
  }),
] as const;

/** The commands to a telephone server. The names are ours; each driver has its vendor's. */
export const Command = z.discriminatedUnion("type", schemas);
export type Command = z.infer<typeof Command>;

export const CommandType = z.enum([
  "make-call",
  "answer",
  "hang-up",
  "switch",
  "hold",
  "retrieve",
  "consult",
  "transfer",
  "reconnect",
  "blind-transfer",
  "divert",
  "pick-up",
  "send-digits",
  "login",
  "logout",
  "refresh",
  "set-do-not-disturb",
  "set-forwarding",
]);
export type CommandType = Command["type"];

/** The commands that act on a known call. */
export type CallCommand = Extract<Command, { call: CallKey }>;

/** The commands that need only a call. */
export type PlainCallCommand = Extract<
  CallCommand,
  { type: "answer" | "hang-up" | "switch" | "hold" | "retrieve" }
>;

/** The commands that act on an account. */
export type AccountCommand = Exclude<Command, CallCommand>;

/** Whether a command names a call rather than an account. */
export function isCallCommand(command: Command): command is CallCommand {
  return "call" in command;
}

/** A command to a server: its id, and the station or person that gave it. */
export interface CommandRequest {
  id: CommandId;
  by: string;
  command: Command;
}
