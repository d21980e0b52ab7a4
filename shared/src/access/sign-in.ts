import * as z from "zod/mini";
import { PlainText } from "../text/plain-text.ts";
import { Role } from "./role.ts";
import { Scope } from "./who.ts";

/** A name that people sign in with. */
export const PersonName = PlainText.check(
  z.maxLength(64),
  z.refine((text) => text.trim() === text, { error: "starts or ends with a space" }),
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

/** The body of `POST /api/openid`. */
export const OpenIdBody = z.strictObject({
  /** The path of the screen to come back to; the station for any that is none of ours. */
  back: z.string().check(z.maxLength(256)),
  /** An idle session is to go on, and the provider asks for the password again. */
  again: z.boolean(),
});
export type OpenIdBody = z.infer<typeof OpenIdBody>;

/** The answer of `POST /api/openid`: the provider's address, to which the page goes. */
export const OpenIdReply = z.object({ url: z.string() });
export type OpenIdReply = z.infer<typeof OpenIdReply>;

/** What `GET /api/me` says. `setup`: there are no people yet, and the link that was printed at the start makes the first. */
export const Me = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("stranger"),
    setup: z.boolean(),
    /** What the provider is called at which one can sign in; null when there is none. */
    provider: z.nullable(z.string()),
  }),
  z.object({
    state: z.literal("known"),
    kind: z.enum(["person", "token", "anybody"]),
    name: z.string(),
    role: Role,
    scope: Scope,
    /** A command wants the password first. */
    idle: z.boolean(),
    /** What the provider is called at which he signed in; null for a password. */
    provider: z.nullable(z.string()),
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
