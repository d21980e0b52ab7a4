import type { BoardEvent } from "@callboard/shared/board/event";
import { reduce } from "@callboard/shared/board/reduce";
import { expect, test } from "vitest";
import { accountWith, boardOf, callWith, keyOf, serverWith } from "../../board-fixture.ts";
import { incomingWords, newlyLost, pageTitle, politeLine } from "./announcements.ts";

const ringing = (name: string) => callWith({ key: keyOf(name), phase: "ringing", name });
const three = ["Fire station", "Met office", "Tower"].map(ringing);

test("one call is announced with its account", () => {
  const [call] = three;
  expect(incomingWords(boardOf(), call ? [call] : [])).toBe(
    "Incoming call: Fire station to 3001 Exercise director",
  );
});

test("several calls are announced by name, many only as a count", () => {
  expect(incomingWords(boardOf(), three)).toBe(
    "3 incoming calls: Fire station, Met office and Tower",
  );
  expect(incomingWords(boardOf(), [...three, ...three])).toBe("6 incoming calls");
});

test("the title of the tab names the screen, or how many calls ring and the first caller", () => {
  expect(pageTitle("station", boardOf(), three)).toBe("(3) Ringing: Fire station – Callboard");
  expect(pageTitle("station", boardOf(), [])).toBe("Station – Callboard");
  expect(pageTitle("wall", boardOf(), [])).toBe("Wall – Callboard");
});

const { id: server } = serverWith();
const linkBecomes = (state: "up" | "down", reason: string | null): BoardEvent => {
  return { type: "link-changed", server, link: { state, since: 1, reason }, at: 1 };
};

test("a lost server is announced once, however many reconnects fail", () => {
  const lost = linkBecomes("down", "connection reset");
  expect(newlyLost(boardOf(), lost)).toBe(server);
  const board = reduce(boardOf(), lost);
  expect(newlyLost(board, linkBecomes("down", "connection refused"))).toBeNull();
  expect(newlyLost(board, linkBecomes("up", null))).toBeNull();
});

test("polite announcements cover facts that concern all stations, and the calls of this one", () => {
  const before = boardOf(callWith({ phase: "ringing", name: "Fire station" }));
  const answered: BoardEvent = {
    type: "call-answered",
    call: callWith().key,
    others: "unchanged",
    at: 2,
  };
  const boards = { before, after: reduce(before, answered) };
  expect(politeLine(boards, answered, true)?.words).toContain("Fire station answered");
  expect(politeLine(boards, answered, false)).toBeNull();
  const lost = reduce(before, linkBecomes("down", null));
  const back = linkBecomes("up", null);
  expect(politeLine({ before: lost, after: reduce(lost, back) }, back, false)?.words).toContain(
    "Bay 1",
  );
});

test("an account command of this station is announced to it, and a registration to all", () => {
  const place = { server, account: accountWith().id };
  const sent: BoardEvent = { type: "account-asked", ...place, asked: "login", at: 1 };
  const checked: BoardEvent = { type: "account-checked", ...place, sipCode: 200, at: 2 };
  const before = reduce(boardOf(), { ...checked, sipCode: 100 });
  const asked = { before, after: reduce(before, sent) };
  expect(politeLine(asked, sent, true)?.words).toBe("3001 Exercise director log-in sent");
  expect(politeLine(asked, sent, false)).toBeNull();
  const done = { before, after: reduce(before, checked) };
  expect(politeLine(done, checked, false)?.words).toBe("3001 Exercise director registered");
});
