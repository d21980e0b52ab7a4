import { expect, test } from "vitest";
import { Account } from "../board/account.ts";
import type { ActivityLine } from "./activity-line.ts";
import { activityLine } from "./activity.ts";
import { emptyBoard } from "../board/board.ts";
import type { Board } from "../board/board.ts";
import { BoardEvent } from "../board/event.ts";
import { reduce } from "../board/reduce.ts";
import { ServerInfo } from "../board/server-info.ts";

const server = ServerInfo.parse({
  id: "telestra-a",
  name: "Bay 1",
  protocol: "telestra",
  link: { state: "up", since: 0, reason: null },
  capabilities: [],
});
const account = Account.parse({
  server: "telestra-a",
  id: "account-1",
  number: "3001",
  name: "Exercise director",
  group: null,
  priority: false,
  origin: "configured",
  freshness: "live",
  registration: "registered",
  sipCode: 200,
  checkedAt: 0,
  asked: null,
  lastError: null,
});
const place = { server: "telestra-a", account: "account-1" };
const board: Board = { ...emptyBoard, servers: [server], accounts: [account] };

const offered = {
  type: "call-offered",
  call: "c1",
  ...place,
  number: "3112",
  name: "Fire station",
  at: 1000,
};
const answered = { type: "call-answered", call: "c1", others: "unchanged", at: 5000 };
const ended = {
  type: "call-ended",
  call: "c1",
  ending: { reason: "ended", text: null, by: null },
  at: 9000,
};

/** The activity line of a fact applied to a board. */
function lineFor(before: Board, event: BoardEvent): ActivityLine | null {
  return activityLine({ before, after: reduce(before, event) }, event);
}

/** The activity line of the last of some facts. */
function lineAfter(...events: object[]): string | null {
  const parsed = events.map((event) => BoardEvent.parse(event));
  const last = parsed.at(-1);
  const before = parsed.slice(0, -1).reduce(reduce, board);
  const line = last && lineFor(before, last);
  return line ? `${line.subject} ${line.text}` : null;
}

test("a ringing call names the caller and the account", () => {
  expect(lineAfter(offered)).toBe("Fire station rings 3001");
});

test("an answer that none of our stations gave is attributed to another program", () => {
  expect(lineAfter(offered, answered)).toBe("Fire station answered on 3001, outside Callboard");
  expect(lineAfter(offered, { ...answered, by: "IOS-2" })).toBe("Fire station answered on 3001");
});

test("the end of a call never names who ended it, and names a station only if it hung up", () => {
  expect(lineAfter(offered, answered, ended)).toBe("Fire station call ended");
  const [first, second] = [offered, answered].map((event) => BoardEvent.parse(event));
  const before = [first, second].reduce((at, event) => (event ? reduce(at, event) : at), board);
  const line = lineFor(before, BoardEvent.parse(ended));
  expect(line).toMatchObject({ by: null, lasted: 4000 });
  expect(lineFor(before, BoardEvent.parse({ ...ended, by: "IOS-2" }))?.by).toBe("IOS-2");
});

test("a ringing call was declined only if a station hung it up", () => {
  expect(lineAfter(offered, ended)).toBe("Fire station missed on 3001");
  expect(lineAfter(offered, { ...ended, by: "IOS-2" })).toBe("Fire station declined");
});

test("a failed call carries the server's text, also if it arrives after the end", () => {
  const failed = { ...ended, ending: { reason: "failed", text: "486 Busy", by: null } };
  expect(lineAfter(offered, failed)).toBe("Fire station failed on 3001: 486 Busy");
  expect(lineAfter(offered, ended, failed)).toBe("Fire station failed on 3001: 486 Busy");
  expect(lineAfter(offered, ended, ended)).toBeNull();
});

test("only the end of a call has the number and account to call back", () => {
  const before = reduce(board, BoardEvent.parse(offered));
  expect(lineFor(before, BoardEvent.parse(ended))?.over).toEqual({
    ...place,
    number: "3112",
    direction: "incoming",
  });
  expect(lineFor(board, BoardEvent.parse(offered))).not.toHaveProperty("over");
  const nameless = reduce(board, BoardEvent.parse({ ...offered, number: "" }));
  expect(lineFor(nameless, BoardEvent.parse(ended))).not.toHaveProperty("over");
});

test("a call that a status no longer lists ended at an unknown time", () => {
  const gone = { ...ended, ending: { reason: "gone", text: null, by: null } };
  expect(lineAfter(offered, answered, gone)).toBe(
    "Fire station no longer on 3001; it ended earlier",
  );
});

test("a switch is reported as sent, and its effect as inferred", () => {
  const switched = { type: "call-switched", call: "c1", at: 6000 };
  expect(lineAfter(offered, answered, switched)).toBe(
    "Fire station switch sent on 3001; talking is inferred",
  );
});

test("a hold that the server confirms is reported as certain, and only once", () => {
  const held = { type: "call-held", call: "c1", at: 6000 };
  const retrieved = { type: "call-retrieved", call: "c1", at: 7000 };
  expect(lineAfter(offered, answered, held)).toBe("Fire station put on hold on 3001");
  expect(lineAfter(offered, answered, held, retrieved)).toBe("Fire station resumed on 3001");
  expect(lineAfter(offered, answered, held, held)).toBeNull();
});

test("a call that a status reports as held is certain", () => {
  const found = { type: "call-found", call: "c1", ...place, number: "3112", at: 6000 };
  const held = { ...found, direction: "incoming", phase: "held" };
  expect(lineAfter({ ...held, confidence: "confirmed" })).toBe("3112 already on hold on 3001");
  expect(lineAfter({ ...held, confidence: "unverified" })).toBe("3112 already in a call with 3001");
});

test("doubt is reported once, and not for a lost link", () => {
  const doubted = { type: "calls-doubted", ...place, why: "foreign-activity", at: 7000 };
  expect(lineAfter(offered, answered, doubted)).toBe(
    "3001 Exercise director not certain if talking or on hold: another program may have switched calls",
  );
  expect(lineAfter(offered, answered, doubted, doubted)).toBeNull();
  expect(lineAfter(offered, answered, { ...doubted, why: "link-lost" })).toBeNull();
});

test("a link is reported when its state changes, with the reason", () => {
  const lost = { state: "down", since: 1, reason: "the server closed the connection" };
  const down = { type: "link-changed", server: "telestra-a", link: lost, at: 1 };
  expect(lineAfter(down)).toBe("Bay 1 connection lost: the server closed the connection");
  expect(lineAfter(down, down)).toBeNull();
});

test("a registration is reported when it changes, with the code of a refusal", () => {
  const checked = (sipCode: number | null) => ({
    type: "account-checked",
    ...place,
    sipCode,
    at: 1,
  });
  expect(lineAfter(checked(200))).toBeNull();
  expect(lineAfter(checked(403))).toBe("3001 Exercise director not registered: forbidden (403)");
  expect(lineAfter(checked(403), checked(200))).toBe("3001 Exercise director registered");
});

test.each([
  ["call-forgotten", { type: "call-forgotten", call: "c1", at: 1 }],
  ["call-accepted", { type: "call-accepted", call: "c1", confidence: "confirmed", at: 1 }],
  ["an end of an unknown call", { ...ended, call: "c9" }],
])("%s makes no line", (_name, event) => {
  expect(lineAfter(event)).toBeNull();
});

test("a call that continues elsewhere is reported with the number, if known", () => {
  const sentOn = (reason: string, text: string | null) => {
    return { ...ended, ending: { reason, text, by: null } };
  };
  expect(lineAfter(offered, answered, sentOn("transferred", "3002"))).toBe(
    "Fire station transferred from 3001 to 3002",
  );
  expect(lineAfter(offered, sentOn("diverted", "3002"))).toBe(
    "Fire station diverted from 3001 to 3002",
  );
  expect(lineAfter(offered, sentOn("diverted", null))).toBe("Fire station diverted from 3001");
});
