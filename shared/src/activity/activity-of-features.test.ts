import { expect, test } from "vitest";
import { Account } from "../board/account.ts";
import { activityLine } from "./activity.ts";
import { emptyBoard } from "../board/board.ts";
import type { Board } from "../board/board.ts";
import { BoardEvent } from "../board/event.ts";
import type { Features, Forwarding } from "../board/features.ts";
import { reduce } from "../board/reduce.ts";

const place = { server: "pbx", account: "account-1" };
const account = Account.parse({
  server: "pbx",
  id: "account-1",
  number: "3001",
  name: "Tower",
  group: null,
  priority: false,
  origin: "configured",
  freshness: "live",
  registration: "registered",
  sipCode: null,
  checkedAt: 0,
  asked: null,
  lastError: null,
});

function told(features: Features): BoardEvent {
  return BoardEvent.parse({ type: "features-told", ...place, features, at: 1 });
}

/** The activity line of the last of these facts about one account. */
function lineOf(...all: Features[]): string | null {
  let line: string | null = null;
  let board: Board = { ...emptyBoard, accounts: [account] };
  for (const event of all.map(told)) {
    const after = reduce(board, event);
    const found = activityLine({ before: board, after }, event);
    line = found && `${found.subject} ${found.text}`;
    board = after;
  }
  return line;
}

const disturb = (doNotDisturb: boolean): Features => ({ doNotDisturb, forwarding: null });
const forwards = (...forwarding: Forwarding[]): Features => ({ doNotDisturb: null, forwarding });
const always: Forwarding = { when: "always", number: "3002" };
const busy: Forwarding = { when: "busy", number: "3003" };

test("the first report of an account's features makes no line", () => {
  expect(lineOf(disturb(true))).toBeNull();
  expect(lineOf(forwards(always))).toBeNull();
  expect(lineOf(disturb(true), forwards(always))).toBeNull();
});

test("a repeated report makes no line, whatever else it contains", () => {
  expect(lineOf(disturb(true), disturb(true))).toBeNull();
  expect(lineOf(disturb(true), forwards(), disturb(true))).toBeNull();
  expect(lineOf(forwards(always), forwards(always))).toBeNull();
});

test("a change of do not disturb makes a line", () => {
  expect(lineOf(disturb(false), disturb(true))).toBe("3001 Tower do not disturb is on");
  expect(lineOf(disturb(true), disturb(false))).toBe("3001 Tower do not disturb is off");
});

test("a change of forwarding makes a line with its number and its condition", () => {
  expect(lineOf(forwards(), forwards(always))).toBe("3001 Tower forwards all calls to 3002");
  expect(lineOf(forwards(always), forwards(always, busy))).toBe(
    "3001 Tower forwards calls to 3003 when busy",
  );
  expect(lineOf(forwards(always), forwards({ ...always, number: "3004" }))).toBe(
    "3001 Tower forwards all calls to 3004",
  );
  expect(lineOf(forwards(always, busy), forwards(busy))).toBe("3001 Tower forwards fewer calls");
  expect(lineOf(forwards(always), forwards())).toBe("3001 Tower no longer forwards calls");
});
