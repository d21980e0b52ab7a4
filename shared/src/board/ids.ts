import * as z from "zod/mini";

/** Names a telephone server: part of URLs and records, so lower case letters, digits and hyphens only. */
export const ServerId = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,64}$/))
  .brand<"ServerId">();
export type ServerId = z.infer<typeof ServerId>;

/** Names an account as its server does; any text that the vendor allows. */
export const AccountId = z.string().check(z.maxLength(256)).brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;

/** Names one account: an account's id is unique only within its server. */
export interface AccountRef {
  server: ServerId;
  account: AccountId;
}

/** Our own name for one call leg. Vendors reuse their call ids; a call key is never used twice. */
export const CallKey = z.string().check(z.minLength(1), z.maxLength(512)).brand<"CallKey">();
export type CallKey = z.infer<typeof CallKey>;

/** Names a command; chosen by its sender, so that a repeated command is detected. */
export const CommandId = z.uuid().brand<"CommandId">();
export type CommandId = z.infer<typeof CommandId>;

/** A moment in milliseconds since 1970, UTC, by the bridge's clock. */
export const Moment = z.number();
