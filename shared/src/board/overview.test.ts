import { expect, test } from "vitest";
import { Account } from "./account.ts";
import type { Board } from "./board.ts";
import { Call } from "./call.ts";
import { boardOfServers, overview, registrationTally } from "./overview.ts";
import { ServerInfo } from "./server-info.ts";

const serverWith = (id: string, state: string): ServerInfo => {
  const link = { state, since: 0, reason: null };
  return ServerInfo.parse({ id, name: id, protocol: "telestra", link, capabilities: [] });
};

const accountWith = (server: string, id: string, change: object = {}): Account => {
  const known = { sipCode: 200, checkedAt: 0, asked: null, lastError: null, freshness: "live" };
  const named = { number: id, name: null, group: null, priority: false, origin: "configured" };
  return Account.parse({ server, id, registration: "registered", ...known, ...named, ...change });
};

const callWith = (key: string, account: string, change: object = {}): Call => {
  const who = { direction: "incoming", number: "3010", name: null };
  const basis = { kind: "server-event", at: 0, by: null };
  const state = { phase: "talking", confidence: "confirmed", basis, freshness: "live" };
  const times = { since: 0, clock: "exact", seenAt: 0 };
  return Call.parse({ key, server: "a", account, ...who, ...state, ...times, ...change });
};

const refused = { registration: "refused", sipCode: 403 };
const board: Board = {
  directory: [],
  servers: [serverWith("a", "up"), serverWith("b", "down")],
  accounts: [
    accountWith("a", "1"),
    accountWith("a", "2"),
    accountWith("b", "1", { freshness: "stale" }),
    accountWith("a", "3", refused),
    accountWith("a", "x", { origin: "discovered", registration: "unknown" }),
  ],
  calls: [
    callWith("later", "2", { seenAt: 9, phase: "held", confidence: "unverified" }),
    callWith("earlier", "2", { seenAt: 3 }),
    callWith("foreign", "x", { phase: "ringing" }),
    callWith("lost", "1", { server: "b", freshness: "stale" }),
  ],
};

const told = (of: Board): string[] =>
  overview(of).map(({ server, account, call, state }) =>
    [server.id, account.id, call?.key, state].filter((part) => part !== undefined).join(" "),
  );

test("trouble comes first, then calls, then unknown states, and idle accounts last", () => {
  expect(told(board)).toEqual([
    "a 3 refused",
    "a x foreign ringing",
    "a 2 earlier talking",
    "a 2 later unsure",
    "b 1 lost was-in-call",
    "a 1 idle",
  ]);
});

test("every account and every call has a line, and every line has its own key", () => {
  const lines = overview(board);
  expect(new Set(lines.map(({ account, server }) => `${server.id} ${account.id}`)).size).toBe(5);
  expect(lines.filter(({ call }) => call !== null)).toHaveLength(board.calls.length);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

test("nothing of a server that is not up is shown as current", () => {
  for (const state of ["slow", "down", "connecting"]) {
    const doubted = { ...board, servers: [serverWith("a", state), serverWith("b", "down")] };
    expect(overview(doubted).every((line) => line.isStale)).toBe(true);
    const states = new Set(overview(doubted).map((line) => line.state));
    expect(states).toEqual(new Set(["was-in-call", "not-known"]));
    expect(registrationTally(doubted)).toEqual({ registered: 0, refused: 0, notKnown: 5 });
  }
});

test("accounts are counted by what is known of them now", () => {
  expect(registrationTally(board)).toEqual({ registered: 2, refused: 1, notKnown: 2 });
});

test("the board of some servers holds only their accounts and calls", () => {
  const part = boardOfServers(board, new Set(["b", "unheard-of"]));
  expect(part.servers.map(({ id }) => id)).toEqual(["b"]);
  expect(part.accounts).toHaveLength(1);
  expect(part.calls.map(({ key }) => key)).toEqual(["lost"]);
});
