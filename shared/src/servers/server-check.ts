import * as z from "zod/mini";
import { Why } from "../commands/why.ts";

/** `not-tried`: an earlier check failed, or there was no time for this one. */
export const CheckState = z.enum(["good", "failed", "not-tried"]);
export type CheckState = z.infer<typeof CheckState>;

/**
 * One check of a telephone server, and what came of it: in English sentences for people, and as the codes of these sentences
 * for a page in another language.
 */
export const Check = z.object({
  state: CheckState,
  words: z.string(),
  why: z.optional(z.array(Why)),
});
export type Check = z.infer<typeof Check>;

/** What three checks of a telephone server came to. Nothing but status requests was sent. */
export const CheckReply = z.object({
  /** Whether a TCP connection could be opened. */
  connection: Check,
  /** Whether a message came that could be read. */
  firstReply: Check,
  /** What the server says of each account, in the order asked. */
  accounts: z.array(z.extend(Check, { id: z.string() })),
});
export type CheckReply = z.infer<typeof CheckReply>;

/** A server was added to the configuration, under this id. */
export const AddReply = z.object({
  id: z.string(),
  /** A demo has ended, so that people have to sign in: with this the first administrator is created, by whoever added the server. */
  setup: z.optional(z.string()),
});
export type AddReply = z.infer<typeof AddReply>;
