import { expect, test } from "vitest";
import { Account } from "../board/account.ts";
import { emptyBoard } from "../board/board.ts";
import type { Board } from "../board/board.ts";
import { Call } from "../board/call.ts";
import {
  canPickUp,
  consultationActions,
  consultationOf,
  consultedAbout,
  moreActions,
} from "./more-actions.ts";
import { ServerInfo } from "../board/server-info.ts";

const ADMIN = { role: "admin" } as const;

const ALL = [
  "consult",
  "transfer",
  "reconnect",
  "blind-transfer",
  "divert",
  "pick-up",
  "send-digits",
];

function serverWith(capabilities: readonly string[], state = "up"): ServerInfo {
  const link = { state, since: 0, reason: null };
  return ServerInfo.parse({ id: "pbx", name: "Tower", protocol: "any", link, capabilities });
}

function callWith(change: object): Call {
  return Call.parse({
    key: "one",
    server: "pbx",
    account: "a1",
    direction: "incoming",
    number: "3010",
    name: null,
    phase: "talking",
    confidence: "confirmed",
    basis: { kind: "server-event", at: 0, by: null },
    freshness: "live",
    since: 0,
    clock: "exact",
    seenAt: 0,
    ...change,
  });
}

function boardOf(calls: readonly Call[], server = serverWith(ALL)): Board {
  return { ...emptyBoard, servers: [server], calls };
}

function lineWith(change: object): Account {
  const rest = { number: null, name: null, group: null, priority: false, origin: "configured" };
  const state = { freshness: "live", registration: "registered", sipCode: null, checkedAt: 0 };
  const place = { server: "pbx", id: "a2" };
  return Account.parse({ ...place, ...rest, ...state, asked: null, lastError: null, ...change });
}

const held = callWith({ phase: "held" });
const consultation = callWith({ key: "two", number: "3002", consultsFor: "one" });
const ended = {
  phase: "ended",
  ending: { reason: "ended", text: null, by: null },
  lasted: 1,
};

test.each([
  ["a conversation", {}, ["consult", "blind-transfer", "send-digits"]],
  [
    "a doubted conversation",
    { confidence: "unverified" },
    ["consult", "blind-transfer", "send-digits"],
  ],
  ["a held call", { phase: "held" }, []],
  ["a ringing call", { phase: "ringing" }, ["divert"]],
  ["a call that is dialed", { phase: "dialing", direction: "outgoing" }, []],
  ["a call of a lost link", { freshness: "stale" }, []],
  ["a call that is over", ended, []],
])("%s has only the further actions that make sense", (_what, change, actions) => {
  const call = callWith(change);
  expect(moreActions(boardOf([call]), call, ADMIN)).toEqual(actions);
});

test("only what the server supports is offered, and nothing while it is not connected", () => {
  const call = callWith({});
  expect(moreActions(boardOf([call], serverWith(["consult"])), call, ADMIN)).toEqual(["consult"]);
  expect(moreActions(boardOf([call], serverWith([])), call, ADMIN)).toEqual([]);
  expect(moreActions(boardOf([call], serverWith(ALL, "down")), call, ADMIN)).toEqual([]);
});

test("a consultation and its call find each other while both exist", () => {
  const board = boardOf([held, consultation]);
  expect(consultedAbout(board, consultation)).toBe(held);
  expect(consultationOf(board, held)).toBe(consultation);
  expect(consultedAbout(board, held)).toBeUndefined();
  const over = boardOf([callWith(ended), consultation]);
  expect(consultedAbout(over, consultation)).toBeUndefined();
  expect(consultationOf(boardOf([held, callWith({ ...ended, key: "two" })]), held)).toBe(undefined);
});

test("a consultation can be ended in two ways, once the server has accepted it", () => {
  const board = boardOf([held, consultation]);
  expect(consultationActions(board, consultation, ADMIN)).toEqual(["transfer", "reconnect"]);
  expect(moreActions(board, consultation, ADMIN)).toEqual(["send-digits"]);
  expect(consultationActions(board, held, ADMIN)).toEqual([]);
  const sent = callWith({ ...consultation, phase: "dialing", confidence: "unverified" });
  expect(consultationActions(boardOf([held, sent]), sent, ADMIN)).toEqual([]);
});

test("a call can be picked up on another account of the same server", () => {
  const call = callWith({ phase: "ringing" });
  const board = boardOf([call]);
  expect(canPickUp(board, call, { on: lineWith({}), viewer: ADMIN })).toBe(true);
  expect(canPickUp(board, call, { on: lineWith({ id: "a1" }), viewer: ADMIN })).toBe(false);
  expect(canPickUp(board, call, { on: lineWith({ server: "other" }), viewer: ADMIN })).toBe(false);
  expect(canPickUp(board, call, { on: undefined, viewer: ADMIN })).toBe(false);
  expect(canPickUp(board, callWith({}), { on: lineWith({}), viewer: ADMIN })).toBe(false);
  expect(
    canPickUp(boardOf([call], serverWith(["divert"])), call, { on: lineWith({}), viewer: ADMIN }),
  ).toBe(false);
});

test("a viewer is offered no command that its role may not give", () => {
  const call = callWith({ phase: "talking", confidence: "confirmed" });
  for (const viewer of [{ role: "monitor" } as const, { role: "unknown" as "admin" }, null])
    expect(moreActions(boardOf([call]), call, viewer)).toEqual([]);
});
