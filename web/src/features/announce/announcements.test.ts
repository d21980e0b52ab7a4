import type { BoardEvent } from "@callboard/shared/event";
import { reduce } from "@callboard/shared/reduce";
import { expect, test } from "vitest";
import { boardOf, callWith, keyOf, serverWith } from "../../board-fixture.ts";
import { incomingWords, newlyLost, pageTitle, politeWords } from "./announcements.ts";

const ringing = (name: string) => callWith({ key: keyOf(name), phase: "ringing", name });
const three = ["Fire station", "Met office", "Tower"].map(ringing);

test("one call is told with the account it is for", () => {
  const [call] = three;
  expect(incomingWords(boardOf(), call ? [call] : [])).toBe(
    "Incoming call: Fire station to 3001 Exercise director",
  );
});

test("several calls are told by name, many only counted", () => {
  expect(incomingWords(boardOf(), three)).toBe("3 incoming calls: Fire station, Met office, Tower");
  expect(incomingWords(boardOf(), [...three, ...three])).toBe("6 incoming calls");
});

test("the title of the tab names the screen, or tells how many ring and who rang first", () => {
  expect(pageTitle("station", boardOf(), three)).toBe("(3) Ringing: Fire station – Callboard");
  expect(pageTitle("station", boardOf(), [])).toBe("Station – Callboard");
  expect(pageTitle("wall", boardOf(), [])).toBe("Wall – Callboard");
});

const { id: server } = serverWith();
const linkBecomes = (state: "up" | "down", reason: string | null): BoardEvent => {
  return { type: "link-changed", server, link: { state, since: 1, reason }, at: 1 };
};

test("a server is told as lost once, however often it is tried again", () => {
  const lost = linkBecomes("down", "connection reset");
  expect(newlyLost(boardOf(), lost)).toBe(server);
  const board = reduce(boardOf(), lost);
  expect(newlyLost(board, linkBecomes("down", "connection refused"))).toBeNull();
  expect(newlyLost(board, linkBecomes("up", null))).toBeNull();
});

test("politely said is what concerns everybody, and of calls what this station did", () => {
  const before = boardOf(callWith({ phase: "ringing", name: "Fire station" }));
  const answered: BoardEvent = {
    type: "call-answered",
    call: callWith().key,
    others: "unchanged",
    at: 2,
  };
  const boards = { before, after: reduce(before, answered) };
  expect(politeWords(boards, answered, true)).toContain("Fire station answered");
  expect(politeWords(boards, answered, false)).toBeNull();
  const lost = reduce(before, linkBecomes("down", null));
  const back = linkBecomes("up", null);
  expect(politeWords({ before: lost, after: reduce(lost, back) }, back, false)).toContain("Bay 1");
});
