import * as z from "zod/mini";
import { Role } from "../access/role.ts";

/** The kinds of entries. A command has two: one before it is sent, one with its outcome. */
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

/** The author of the entry; `command-line`: an operator with access to the machine. */
export const AuditActor = z.object({
  kind: z.enum(["person", "token", "anybody", "command-line"]),
  id: z.string(),
  name: z.string(),
  role: z.optional(Role),
});
export type AuditActor = z.infer<typeof AuditActor>;

/** One recorded action. It holds no secret: passwords and keypad digits are left out by the code that writes it. */
export const AuditEntry = z.object({
  /** Milliseconds since 1970, UTC, by the machine's clock. */
  at: z.number(),
  kind: AuditKind,
  /** Null for a client that was not let in. */
  who: z.nullable(AuditActor),
  /** The client's network address, and the page's own station name. */
  from: z.optional(z.string()),
  station: z.optional(z.string()),
  /** The target of the action, and its result. */
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with its place in the chain. */
export const Audited = z.extend(AuditEntry, { number: z.int() });
export type Audited = z.infer<typeof Audited>;

/** A page of the audit log, the newest entry first: the answer of `GET /api/audit`. */
export const AuditReply = z.object({
  entries: z.array(Audited),
  /** The `before` of the next page; null if no older entry is left. */
  next: z.nullable(z.int()),
});
export type AuditReply = z.infer<typeof AuditReply>;

/** The result of verifying the whole chain: the answer of `GET /api/audit/verify`. */
export const AuditVerified = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), count: z.int(), head: z.string() }),
  /** `number`: the first entry that was changed after it was written. */
  z.object({
    ok: z.literal(false),
    number: z.int(),
    why: z.enum(["changed", "missing", "cut"]),
  }),
]);
export type AuditVerified = z.infer<typeof AuditVerified>;
