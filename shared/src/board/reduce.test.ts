import { expect, test } from "vitest";
import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { Call } from "./call.ts";
import type { BoardEvent } from "./event.ts";
import type { AccountId, CallKey, ServerId } from "./ids.ts";
import { reduce } from "./reduce.ts";
import { actionsFor, currentCall, isTalkingOrHeld, ringingCalls, tally } from "./select.ts";

const ADMIN = { role: "admin" } as const;

const server = "t1" as ServerId;
const account = "account-1" as AccountId;
const key = (name: string): CallKey => name as CallKey;
const place = { server, account };

const line: Account = {
  server,
  id: account,
  number: "3001",
  name: "Ground",
  group: null,
  priority: false,
  origin: "configured",
  freshness: "stale",
  registration: "unknown",
  sipCode: null,
  checkedAt: null,
  asked: null,
  lastError: null,
};

const start: Board = {
  directory: [],
  servers: [
    {
      id: server,
      name: "Bay 1",
      protocol: "telestra",
      link: { state: "up", since: 0, reason: null },
      capabilities: ["make-call", "answer", "hang-up", "switch"],
    },
  ],
  accounts: [line],
  calls: [],
};

const offered = (name: string, at: number): BoardEvent => ({
  type: "call-offered",
  call: key(name),
  ...place,
  number: `30${name}`,
  name: null,
  at,
});
const answered = (
  name: string,
  at: number,
  others: "unchanged" | "held" | "doubted",
): BoardEvent => ({ type: "call-answered", call: key(name), others, at, by: "IOS-1" });

function after(...events: BoardEvent[]): Board {
  return events.reduce(reduce, start);
}

function callOf(board: Board, name: string): Call {
  const call = board.calls.find((known) => known.key === key(name));
  if (!call) throw new Error(`no call ${name}`);
  return call;
}

test("an offered call rings, and may be answered or declined", () => {
  const board = after(offered("a", 1000));
  expect(ringingCalls(board).map((call) => call.key)).toEqual(["a"]);
  expect(actionsFor(board, callOf(board, "a"), ADMIN)).toEqual(["answer", "decline"]);
});

test("a server that has both switches to a held call beside a talking one, else resumes it", () => {
  const board = after(offered("a", 1), answered("a", 2, "unchanged"), {
    type: "call-held",
    call: key("a"),
    at: 3,
  });
  const both = ["hold", "retrieve", "switch"] as const;
  const able = (of: Board): Board => ({
    ...of,
    servers: of.servers.map((server) => ({ ...server, capabilities: both })),
  });
  expect(actionsFor(able(board), callOf(board, "a"), ADMIN)).toEqual(["retrieve", "hang-up"]);
  const beside = [offered("b", 4), answered("b", 5, "unchanged")].reduce(reduce, board);
  expect(actionsFor(able(beside), callOf(beside, "a"), ADMIN)).toEqual(["switch", "hang-up"]);
  expect(actionsFor(able(beside), callOf(beside, "b"), ADMIN)).toEqual(["hold", "hang-up"]);
});

test("an answered call talks, and the call that talked before is held by inference only", () => {
  const board = after(
    offered("a", 1),
    answered("a", 2, "unchanged"),
    offered("b", 3),
    answered("b", 4, "held"),
  );
  expect(callOf(board, "b")).toMatchObject({ phase: "talking", confidence: "confirmed", since: 4 });
  expect(callOf(board, "a")).toMatchObject({
    phase: "held",
    confidence: "inferred",
    basis: { kind: "answer-sent", at: 4, by: "IOS-1" },
  });
  expect(actionsFor(board, callOf(board, "a"), ADMIN)).toEqual(["switch", "hang-up"]);
  expect(actionsFor(board, callOf(board, "b"), ADMIN)).toEqual(["hang-up"]);
  expect(currentCall(board, line)?.key).toBe("b");
});

test("a switch swaps talking and held, both by inference", () => {
  const board = after(
    offered("a", 1),
    answered("a", 2, "unchanged"),
    offered("b", 3),
    answered("b", 4, "held"),
    { type: "call-switched", call: key("a"), at: 5, by: "IOS-2" },
  );
  expect(callOf(board, "a")).toMatchObject({ phase: "talking", confidence: "inferred", since: 5 });
  expect(callOf(board, "b")).toMatchObject({ phase: "held", confidence: "inferred", since: 5 });
});

const held = (name: string, at: number): BoardEvent => ({
  type: "call-held",
  call: key(name),
  at,
  by: "IOS-2",
});

test("a hold that the server reports is a fact, and so is its resume", () => {
  const inCall = [offered("a", 1), answered("a", 2, "unchanged")];
  const board = after(...inCall, held("a", 5));
  const basis = { kind: "server-event", at: 5, by: "IOS-2" };
  const fact = { phase: "held", confidence: "confirmed", since: 5, clock: "exact", basis };
  expect(callOf(board, "a")).toMatchObject(fact);
  const back = reduce(board, { type: "call-retrieved", call: key("a"), at: 8 });
  expect(callOf(back, "a")).toMatchObject({ phase: "talking", confidence: "confirmed", since: 8 });
});

test("a hold says nothing about the other calls, and resolves a doubt about its own", () => {
  const doubted: BoardEvent = { type: "calls-doubted", ...place, why: "foreign-activity", at: 5 };
  const talk = ["a", "b"].flatMap((name) => [offered(name, 1), answered(name, 2, "unchanged")]);
  const board = after(...talk, doubted, held("a", 6));
  expect(isTalkingOrHeld(callOf(board, "a"))).toBe(false);
  expect(isTalkingOrHeld(callOf(board, "b"))).toBe(true);
});

test("a call that was held by inference keeps its beginning when the server confirms it", () => {
  const found = { direction: "incoming", phase: "held", confidence: "unverified" } as const;
  const board = after(
    { type: "call-found", call: key("a"), ...place, number: "1", ...found, at: 3 },
    held("a", 6),
  );
  expect(callOf(board, "a")).toMatchObject({ since: 3, clock: "at-least" });
});

test("a doubted conversation is talking or held, and a ringing call is not doubted", () => {
  const board = after(offered("a", 1), answered("a", 2, "unchanged"), offered("b", 3), {
    type: "calls-doubted",
    ...place,
    why: "foreign-activity",
    at: 4,
  });
  expect(isTalkingOrHeld(callOf(board, "a"))).toBe(true);
  expect(callOf(board, "b").confidence).toBe("confirmed");
  expect(tally(board)).toEqual({ ringing: 1, talking: 0, held: 0, unsure: 1, queued: 0 });
  expect(currentCall(board, line)).toBeUndefined();
});

test("a lost link makes calls stale, not gone, and removes their actions", () => {
  const lost: BoardEvent = {
    type: "link-changed",
    server,
    link: { state: "down", since: 9, reason: "gone" },
    at: 9,
  };
  const board = after(offered("a", 1), lost);
  expect(callOf(board, "a").freshness).toBe("stale");
  expect(ringingCalls(board)).toEqual([]);
  expect(actionsFor(board, callOf(board, "a"), ADMIN)).toEqual([]);
});

test("an ended call keeps its duration, and the reason of a failure replaces a bare end", () => {
  const ended = { reason: "ended", text: null, by: null } as const;
  const failed = { reason: "failed", text: "486 Busy", by: null } as const;
  const board = after(
    offered("a", 1000),
    answered("a", 2000, "unchanged"),
    { type: "call-ended", call: key("a"), ending: ended, at: 5000 },
    { type: "call-ended", call: key("a"), ending: failed, at: 5001 },
    { type: "call-ended", call: key("a"), ending: ended, at: 5002 },
  );
  expect(callOf(board, "a")).toMatchObject({ phase: "ended", lasted: 3000, ending: failed });
  expect(after(offered("a", 1), { type: "call-forgotten", call: key("a"), at: 2 }).calls).toEqual(
    [],
  );
});

const checked = (sipCode: number | null, at: number): BoardEvent => ({
  type: "account-checked",
  ...place,
  sipCode,
  at,
});
const served = (service: "in" | "out"): BoardEvent => ({
  type: "account-checked",
  ...place,
  sipCode: null,
  service,
  at: 1,
});
const asked = (what: "login" | "logout"): BoardEvent => ({
  type: "account-asked",
  ...place,
  asked: what,
  at: 0,
});

test.each([
  ["only 2xx is registered", [checked(200, 1)], "registered"],
  ["in service is as good as registered", [served("in")], "registered"],
  ["out of service is not", [served("in"), served("out")], "refused"],
  ["a refusal is a state of its own", [checked(403, 1)], "refused"],
  [
    "200 after our own log-out is none",
    [checked(200, 1), asked("logout"), checked(200, 2)],
    "logged-out",
  ],
  [
    "200 after our own log-out is another program's log-in",
    [checked(200, 1), asked("logout"), checked(480, 2), checked(200, 3)],
    "registered",
  ],
  [
    "200 after our own log-in counts again",
    [asked("logout"), checked(200, 1), asked("login"), checked(200, 2)],
    "registered",
  ],
] as const)("a registration follows its codes: %s", (_law, events, registration) => {
  expect(after(...events).accounts[0]?.registration).toBe(registration);
});

test("the board stays the same object when an event changes nothing", () => {
  const stranger = { server, account: "account-9" as AccountId };
  const board = after(offered("a", 1));
  const empty: BoardEvent[] = [
    { type: "call-answered", call: key("x"), others: "held", at: 2 },
    { type: "call-ended", call: key("x"), ending: { reason: "gone", text: null, by: null }, at: 2 },
    { type: "call-forgotten", call: key("x"), at: 2 },
    { type: "call-switched", call: key("x"), at: 2 },
    { type: "call-held", call: key("x"), at: 2 },
    { type: "call-retrieved", call: key("x"), at: 2 },
    { type: "account-troubled", ...stranger, text: "?", at: 2 },
    { type: "account-appeared", account: line, at: 2 },
    offered("a", 5),
  ];
  for (const event of empty) expect(reduce(board, event)).toBe(board);
  const onHold = reduce(board, held("a", 3));
  expect(reduce(onHold, held("a", 4))).toBe(onHold);
});
