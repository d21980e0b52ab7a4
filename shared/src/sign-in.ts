import * as z from "zod/mini";
import { PlainText } from "./plain-text.ts";
import { Role } from "./role.ts";
import { Scope } from "./who.ts";

/** A name that people sign in with. */
export const PersonName = PlainText.check(
  z.maxLength(64),
  z.refine((text) => text.trim() === text, { error: "begins or ends with a blank" }),
);

/** The shortest password that is taken, in characters; there are no other rules, they make passwords worse. */
export const MIN_PASSWORD = 10;

/** A password that is to be checked: whatever somebody types. */
const Password = z.string().check(z.maxLength(256));

/** A password that somebody is to have from now on. */
export const NewPassword = Password.check(z.minLength(MIN_PASSWORD));

/** The body of `POST /api/login`. */
export const LoginBody = z.strictObject({ name: PersonName, password: Password });

/** The body of `POST /api/unlock`: the password of whoever is signed in, after a time without a command. */
export const UnlockBody = z.strictObject({ password: Password });

/** The body of `POST /api/setup`: the first admin, made by whoever holds the link that was printed at the start. */
export const SetupBody = z.strictObject({
  secret: z.string().check(z.maxLength(128)),
  name: PersonName,
  password: NewPassword,
});

/** The body of `POST /api/token`: what the link of a wall carries. */
export const TokenBody = z.strictObject({ token: z.string().check(z.maxLength(128)) });

/** What `GET /api/me` says. `setup`: there are no people yet, and the link that was printed at the start makes the first. */
export const Me = z.discriminatedUnion("state", [
  z.object({ state: z.literal("stranger"), setup: z.boolean() }),
  z.object({
    state: z.literal("known"),
    kind: z.enum(["person", "token", "anybody"]),
    name: z.string(),
    role: Role,
    scope: Scope,
    /** A command wants the password first. */
    idle: z.boolean(),
  }),
]);
export type Me = z.infer<typeof Me>;

/** One place where somebody is signed in. */
export const SessionEntry = z.object({
  id: z.string(),
  address: z.string(),
  /** As the browser calls itself. */
  browser: z.string(),
  createdAt: z.number(),
  usedAt: z.number(),
  /** It is the one that asks. */
  isThis: z.boolean(),
});
export const SessionList = z.object({ sessions: z.array(SessionEntry) });
export type SessionList = z.infer<typeof SessionList>;
