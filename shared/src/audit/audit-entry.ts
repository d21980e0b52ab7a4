import * as z from "zod/mini";
import { Role } from "../access/role.ts";

/** What an entry tells of. A command has two: one before it goes out, one with its outcome. */
export const AuditKind = z.enum([
  "command-intended",
  "command-ended",
  "command-refused",
  "refusals-left-out",
  "signed-in",
  "sign-in-refused",
  "signed-out",
  "first-admin-made",
  "person-added",
  "person-changed",
  "sessions-ended",
  "token-created",
  "token-revoked",
  "server-added",
]);
export type AuditKind = z.infer<typeof AuditKind>;

/** Whose doing it was; `command-line`: whoever may start programs on the machine. */
export const AuditWho = z.object({
  kind: z.enum(["person", "token", "anybody", "command-line"]),
  id: z.string(),
  name: z.string(),
  role: z.optional(Role),
});
export type AuditWho = z.infer<typeof AuditWho>;

/** One thing that happened. No secret is in it: whoever writes one leaves passwords and keypad digits out. */
export const AuditEntry = z.object({
  /** Milliseconds since 1970, UTC, by the clock of the machine. */
  at: z.number(),
  kind: AuditKind,
  /** Null for somebody who was not let in. */
  who: z.nullable(AuditWho),
  /** The address that it came from, and the name that the page gave itself. */
  from: z.optional(z.string()),
  station: z.optional(z.string()),
  /** What it was done to, and what came of it. */
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with its place in the chain. */
export const Audited = z.extend(AuditEntry, { number: z.int() });
export type Audited = z.infer<typeof Audited>;

/** A page of the audit, the newest first: the answer of `GET /api/audit`. */
export const AuditReply = z.object({
  entries: z.array(Audited),
  /** What `before` has to be for the page after this one; null when nothing older is left to look at. */
  next: z.nullable(z.int()),
});
export type AuditReply = z.infer<typeof AuditReply>;

/** What a look along the whole chain found: the answer of `GET /api/audit/verify`. */
export const AuditVerified = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), count: z.int(), head: z.string() }),
  /** `number`: the first entry that is not as it was written. */
  z.object({
    ok: z.literal(false),
    number: z.int(),
    why: z.enum(["changed", "missing", "cut"]),
  }),
]);
export type AuditVerified = z.infer<typeof AuditVerified>;
