import * as z from "zod/mini";
import { Features } from "./features.ts";
import { AccountId, Moment, ServerId } from "./ids.ts";
import { Registration } from "./registration.ts";

/** A server's message about an account that belongs to no call. */
export const Trouble = z.object({ text: z.string(), at: Moment });

/** A telephone line on a server: its configuration and what the server last reported. */
export const Account = z.object({
  server: ServerId,
  id: AccountId,
  number: z.nullable(z.string()),
  name: z.nullable(z.string()),
  group: z.nullable(z.string()),
  priority: z.boolean(),
  /** `discovered`: named by an event but not in the configuration. */
  origin: z.enum(["configured", "discovered"]),
  /** `stale`: reported on a link that has since been lost. */
  freshness: z.enum(["live", "stale"]),
  registration: Registration,
  /** The SIP status code as the server gave it; null when it gave none. */
  sipCode: z.nullable(z.number()),
  /** When a status last described this account; null before the first. */
  checkedAt: z.nullable(Moment),
  /** Our own last log-in or log-out: after a log-out even code 200 means no registration. */
  asked: z.nullable(z.enum(["login", "logout"])),
  lastError: z.nullable(Trouble),
  features: z.optional(Features),
});
export type Account = z.infer<typeof Account>;
