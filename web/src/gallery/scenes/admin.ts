import type {
  AuditKind,
  Audited,
  AuditReply,
  AuditVerified,
} from "@callboard/shared/audit/audit-entry";
import type { PeopleReply, PersonEntry } from "@callboard/shared/people/person";
import type { TokenEntry, TokensReply } from "@callboard/shared/tokens/token";
import type { Scene } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const DAY = 24 * 3600;
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const session = (address: string, seconds: number): PersonEntry["sessions"][number] => {
  return { address, browser: FIREFOX, createdAt: p.ago(seconds), usedAt: p.ago(seconds / 2) };
};
const person = (name: string, change: Partial<PersonEntry> = {}): PersonEntry => {
  const rest = { scope: null, isDisabled: false, createdAt: p.ago(90 * DAY), signedInAt: null };
  return { id: name, name, role: "instructor", provider: null, sessions: [], ...rest, ...change };
};
const token = (name: string, change: Partial<TokenEntry> = {}): TokenEntry => {
  const rest = { scope: null, createdAt: p.ago(40 * DAY), expiresAt: null, usedAt: null };
  return { id: name, name, role: "wall", ...rest, ...change };
};

const people: PeopleReply = {
  people: [
    person("Exercise control", {
      role: "admin",
      signedInAt: p.ago(5400),
      sessions: [session("10.2.101.20", 5400)],
    }),
    person("Instructor bay 1", {
      scope: [
        { server: "telestra-a", account: "account-1" },
        { server: "telestra-a", account: "account-2" },
      ],
      signedInAt: p.ago(1800),
      sessions: [session("10.2.101.31", 1800), session("10.2.101.32", 7200), session("::1", 60)],
    }),
    person("Former instructor", { isDisabled: true, signedInAt: p.ago(60 * DAY) }),
    person("Joint rescue coordination centre, night shift, second desk", {
      scope: [{ server: "bay-9", account: null }],
    }),
    person("Observer", { role: "monitor", provider: "https://login.example.net/realms/site" }),
  ],
};
const tokens: TokensReply = {
  tokens: [
    token("Wall in the lobby", { usedAt: p.ago(12) }),
    token("Prometheus", { role: "monitor", expiresAt: p.ago(-30 * DAY), usedAt: p.ago(4) }),
    token("Night script", {
      role: "instructor",
      scope: [{ server: "telestra-a", account: null }],
      expiresAt: p.ago(2 * DAY),
    }),
  ],
};

const ANNA = { kind: "person", id: "1", name: "Exercise control", role: "admin" } as const;
const BO = { kind: "person", id: "2", name: "Instructor bay 1", role: "instructor" } as const;
const RUN = { kind: "command-line", id: "1000", name: "callboard" } as const;
const entry = (
  number: number,
  kind: AuditKind,
  more: Pick<Audited, "who" | "detail"> & Partial<Audited>,
): Audited => ({ number, at: p.ago((420 - number) * 37), kind, from: "10.2.101.20", ...more });

const audit: AuditReply = {
  entries: [
    entry(412, "person-changed", {
      who: ANNA,
      detail: { name: "Former instructor", act: "disable" },
    }),
    entry(411, "sign-in-refused", { who: null, from: "10.2.101.99", detail: { name: "root" } }),
    entry(410, "command-ended", {
      who: BO,
      station: "IOS-1",
      detail: { id: "7d0e52a4-5a6c-4a39-9c3b-0f2f4f6f6a01", outcome: "confirmed" },
    }),
    entry(409, "command-intended", {
      who: BO,
      station: "IOS-1",
      detail: {
        id: "7d0e52a4-5a6c-4a39-9c3b-0f2f4f6f6a01",
        command: { type: "answer", call: "telestra-a/account-1/n-1" },
        call: { account: "account-1", direction: "incoming", number: "3112", name: "Fire station" },
      },
    }),
    entry(408, "token-created", {
      who: ANNA,
      detail: { act: "create", id: "a1b2c3d4e5f6", name: "Wall in the lobby", role: "wall" },
    }),
    entry(407, "signed-in", { who: ANNA, detail: {} }),
    {
      number: 406,
      at: p.ago(9 * 3600),
      kind: "person-added",
      who: RUN,
      detail: { name: "Observer" },
    },
  ],
  next: 405,
};
const good: AuditVerified = { ok: true, count: 412, head: "9f86d081884c7d659a2feaa0c55ad015" };
const broken: AuditVerified = { ok: false, number: 207, why: "changed" };

const base = {
  screen: "admin",
  at: p.AT,
  snapshot: { board: EXERCISE, activity: [] },
  you: { kind: "person", name: "Exercise control", role: "admin" },
  answers: {
    "/api/people": people,
    "/api/tokens": tokens,
    "/api/audit": audit,
    "/api/audit/verify": good,
  },
} as const;

/** The admin screen. */
export const ADMIN_SCENES: readonly Scene[] = [
  {
    ...base,
    name: "admin-people",
    hash: "#people",
    shows: "people of each role, one disabled, one with a long name",
    steps: [{ do: "await", name: "More for Observer" }],
  },
  {
    ...base,
    name: "admin-people-add",
    hash: "#people",
    shows: "the dialog that adds a person, with what is wrong in it",
    steps: [
      { do: "press", name: "Add user" },
      { do: "press", name: "Add" },
    ],
  },
  {
    ...base,
    name: "admin-people-disable",
    hash: "#people",
    shows: "the sessions that disabling a person ends, before it is confirmed",
    steps: [
      { do: "press", name: "More for Instructor bay 1" },
      { do: "press", name: "Disable…" },
    ],
  },
  {
    ...base,
    name: "admin-tokens",
    hash: "#tokens",
    shows: "valid tokens and an expired one",
    steps: [{ do: "await", name: "Revoke Night script" }],
  },
  {
    ...base,
    name: "admin-tokens-make",
    hash: "#tokens",
    shows: "the dialog that creates a token",
    steps: [{ do: "press", name: "Create token" }],
  },
  {
    ...base,
    name: "admin-audit",
    hash: "#audit",
    shows: "audit entries with an intact chain",
    steps: [{ do: "await", name: "Show older" }],
  },
  {
    ...base,
    name: "admin-audit-broken",
    hash: "#audit",
    shows: "an audit log with a broken chain",
    answers: { ...base.answers, "/api/audit/verify": broken },
    steps: [{ do: "await", name: "Show older" }],
  },
  {
    ...base,
    name: "admin-forbidden",
    shows: "the screen for a role without the right",
    you: { kind: "person", name: "Observer", role: "monitor" },
  },
];
