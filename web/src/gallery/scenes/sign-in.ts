import type { Me } from "@callboard/shared/access/sign-in";
import type { Scene } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const stranger: Me = { state: "stranger", setup: false, provider: null };
const atProvider: Me = { ...stranger, provider: "Site account" };
const refusal = {
  type: "about:blank",
  title: "Unauthorized",
  status: 401,
  detail: "Wrong name or password. You are not signed in.",
};

const signIn = { screen: "sign-in", at: p.AT, snapshot: null } as const;
const answering = (me: Me) => ({ answers: { "/api/me": me, "/api/login": refusal } });

const idling = (provider: string | null): Me => ({
  ...{ state: "known", kind: "person", name: "Lead instructor", role: "instructor" },
  ...{ scope: null, idle: true, provider },
});
const idle = {
  screen: "station",
  at: p.AT,
  snapshot: { board: EXERCISE, activity: [] },
  you: { kind: "person", name: "Lead instructor", role: "instructor" },
} as const;
const idles = { do: "hear", frame: { type: "idle", idle: true } } as const;

/** The sign-in, and the unlock of an idle session. */
export const SIGN_IN_SCENES: readonly Scene[] = [
  {
    ...signIn,
    ...answering(stranger),
    name: "sign-in",
    shows: "Sign-in with a name and a password",
    steps: [{ do: "await", name: "Sign in" }],
  },
  {
    ...signIn,
    ...answering(atProvider),
    name: "sign-in-provider",
    shows: "Sign-in also at a provider",
    steps: [{ do: "await", name: "Sign in with Site account" }],
  },
  {
    ...signIn,
    ...answering(stranger),
    name: "sign-in-refused",
    shows: "The password is wrong",
    steps: [
      { do: "type", into: "Name", text: "Lead instructor" },
      { do: "type", into: "Password", text: "not the right one" },
      { do: "press", name: "Sign in" },
      { do: "await-text", text: refusal.detail },
    ],
  },
  {
    ...signIn,
    answers: { "/api/me": { ...stranger, setup: true } satisfies Me },
    name: "sign-in-first",
    hash: "#setup=7f3a9c",
    shows: "The first admin is created",
    steps: [{ do: "await", name: "Create account" }],
  },
  {
    ...signIn,
    answers: { "/api/me": { ...stranger, setup: true } satisfies Me },
    name: "sign-in-no-users",
    shows: "There are no users yet, and the link that creates the first administrator is missing",
    steps: [{ do: "await-text", text: "No users yet" }],
  },
  {
    ...idle,
    answers: { "/api/me": idling(null) },
    name: "idle",
    shows: "The session is locked after inactivity",
    steps: [idles, { do: "await", name: "Unlock" }],
  },
  {
    ...idle,
    answers: { "/api/me": idling("Site account") },
    name: "idle-provider",
    shows: "The same after a sign-in at a provider",
    steps: [idles, { do: "await", name: "Unlock with Site account" }],
  },
];
