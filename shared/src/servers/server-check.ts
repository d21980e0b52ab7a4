import * as z from "zod/mini";
import { Why } from "../commands/why.ts";

/** `not-tried`: an earlier check failed, or the time was up. */
export const CheckState = z.enum(["good", "failed", "not-tried"]);
export type CheckState = z.infer<typeof CheckState>;

/** One check of a telephone server and its result: as English sentences, and as codes for a page in another language. */
export const Check = z.object({
  state: CheckState,
  words: z.string(),
  why: z.optional(z.array(Why)),
});
export type Check = z.infer<typeof Check>;

/** The results of three checks of a telephone server. They send only status requests. */
export const CheckReply = z.object({
  /** Whether a TCP connection could be opened. */
  connection: Check,
  /** Whether a readable message arrived. */
  firstReply: Check,
  /** What the server reports of each account, in the order asked. */
  accounts: z.array(z.extend(Check, { id: z.string() })),
});
export type CheckReply = z.infer<typeof CheckReply>;

/** The server was added to the configuration, with this id. */
export const AddReply = z.object({
  id: z.string(),
  /**
   * A demo has ended, so that sign-in is needed: this secret creates the first admin and goes to the page that added the
   * server.
   */
  setup: z.optional(z.string()),
});
export type AddReply = z.infer<typeof AddReply>;
