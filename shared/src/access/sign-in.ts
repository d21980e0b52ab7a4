import * as z from "zod/mini";
import { PlainText } from "../text/plain-text.ts";
import { Role } from "./role.ts";
import { Scope } from "./principal.ts";

/** A name that people sign in with. */
export const PersonName = PlainText.check(
  z.maxLength(64),
  z.refine((text) => text.trim() === text, { error: "starts or ends with a space" }),
);

/** The shortest accepted password, in characters. There are no other rules: they lead to weaker passwords. */
export const MIN_PASSWORD = 10;

/** A password to check, with no rule on its length. */
const Password = z.string().check(z.maxLength(256));

/** A new password. */
export const NewPassword = Password.check(z.minLength(MIN_PASSWORD));

/** The body of `POST /api/login`. */
export const LoginBody = z.strictObject({ name: PersonName, password: Password });

/** The body of `POST /api/unlock`: the password of the signed-in person, after the session was idle. */
export const UnlockBody = z.strictObject({ password: Password });

/** The body of `POST /api/setup`: creates the first admin, with the secret of the link printed at the start. */
export const SetupBody = z.strictObject({
  secret: z.string().check(z.maxLength(128)),
  name: PersonName,
  password: NewPassword,
});

/** The body of `POST /api/token`: what the link of a wall carries. */
export const TokenBody = z.strictObject({ token: z.string().check(z.maxLength(128)) });

/** The body of `POST /api/openid`. */
export const OpenIdBody = z.strictObject({
  /** The path to return to; the station for a path that is not one of ours. */
  back: z.string().check(z.maxLength(256)),
  /** Unlocks an idle session: the provider asks for the password again. */
  again: z.boolean(),
});
export type OpenIdBody = z.infer<typeof OpenIdBody>;

/** The answer of `POST /api/openid`: the provider's address to which the page goes. */
export const OpenIdReply = z.object({ url: z.string() });
export type OpenIdReply = z.infer<typeof OpenIdReply>;

/** The answer of `GET /api/me`. `setup`: there are no people yet; the link printed at the start creates the first. */
export const Me = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("stranger"),
    setup: z.boolean(),
    /** The name of the provider for sign-in; null without one. */
    provider: z.nullable(z.string()),
  }),
  z.object({
    state: z.literal("known"),
    kind: z.enum(["person", "token", "anybody"]),
    name: z.string(),
    role: Role,
    scope: Scope,
    /** The next command needs the password first. */
    idle: z.boolean(),
    /** The name of the provider that signed this person in; null after a sign-in by password. */
    provider: z.nullable(z.string()),
  }),
]);
export type Me = z.infer<typeof Me>;

/** One session of a person, in one browser. */
export const SessionEntry = z.object({
  id: z.string(),
  address: z.string(),
  /** The browser's own name for itself. */
  browser: z.string(),
  createdAt: z.number(),
  usedAt: z.number(),
  /** The session that sent this request. */
  isThis: z.boolean(),
});
export const SessionList = z.object({ sessions: z.array(SessionEntry) });
export type SessionList = z.infer<typeof SessionList>;
