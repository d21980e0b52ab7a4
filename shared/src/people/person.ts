import * as z from "zod/mini";
import { Role } from "../access/role.ts";
import { NewPassword, PersonName } from "../access/sign-in.ts";
import { Scope } from "../access/principal.ts";

/** One session of a person, as an admin sees it. */
const SessionPlace = z.object({
  address: z.string(),
  /** The browser's own name for itself. */
  browser: z.string(),
  createdAt: z.number(),
  usedAt: z.number(),
});

/** A person who can sign in, or could before being disabled. */
export const PersonEntry = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  scope: Scope,
  isDisabled: z.boolean(),
  createdAt: z.number(),
  /** Null without a sign-in since Callboard records it. */
  signedInAt: z.nullable(z.number()),
  /** The provider for sign-in, by its address; null for a person with a password. */
  provider: z.nullable(z.string()),
  sessions: z.array(SessionPlace),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

/** The answer of `GET /api/people`. */
export const PeopleReply = z.object({ people: z.array(PersonEntry) });
export type PeopleReply = z.infer<typeof PeopleReply>;

/** The body of `POST /api/people`. */
export const NewPersonBody = z.strictObject({
  name: PersonName,
  role: Role,
  scope: Scope,
  password: NewPassword,
});
export type NewPersonBody = z.infer<typeof NewPersonBody>;

/** The body of `PATCH /api/people/:id`; absent fields stay as they are. */
export const PersonChangeBody = z.strictObject({
  role: z.optional(Role),
  scope: z.optional(Scope),
  isDisabled: z.optional(z.boolean()),
});
export type PersonChangeBody = z.infer<typeof PersonChangeBody>;

/** The body of `PUT /api/people/:id/password`. */
export const NewPasswordBody = z.strictObject({ password: NewPassword });

/** The id of the created record. */
export const MadeReply = z.object({ id: z.string() });
export type MadeReply = z.infer<typeof MadeReply>;

/** How many sessions a change has ended. */
export const EndedReply = z.object({ ended: z.int() });
export type EndedReply = z.infer<typeof EndedReply>;
