import { expect, test } from "vitest";
import type { Board } from "@callboard/shared/board/board";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { accountWith, serverWith } from "../board-fixture.ts";
import { timeOfDay } from "../format/time-of-day.ts";
import { notConfigured, platesFor } from "./plate-words.ts";

const since = 1_800_000_000_000;
const serverAs = (id: string, state: ServerInfo["link"]["state"]): ServerInfo =>
  serverWith({ id: id as ServerInfo["id"], name: id, link: { state, since, reason: null } });
const boardWith = (servers: ServerInfo[], accounts: Board["accounts"] = []): Board => ({
  servers,
  accounts,
  calls: [],
  directory: [],
});
const texts = (board: Board): string[] =>
  platesFor({ link: { state: "live" }, connectionProblem: null, board }).map(
    ({ level, title, detail }) => `${level}: ${title}${detail === null ? "" : `, ${detail}`}`,
  );

test("without trouble one plate shows how many servers are connected", () => {
  expect(texts(boardWith([serverAs("a", "up")]))).toEqual(["calm: Server connected"]);
  expect(texts(boardWith([serverAs("a", "up"), serverAs("b", "connecting")]))).toEqual([
    "calm: 1 of 2 servers connected",
  ]);
  expect(texts(boardWith([]))).toEqual(["calm: No server is configured"]);
});

test("a lost server is one alarm with the number of its accounts, not one for each", () => {
  const refused = { registration: "refused", sipCode: 403 } as const;
  const lost = { ...serverAs("telestra-a", "down"), name: "Bay 1" };
  expect(texts(boardWith([lost], [accountWith(refused)]))).toEqual([
    "red: Bay 1: no connection, 1 account unknown",
  ]);
});

test("a selected server that does not exist is an alarm, and not a quiet board", () => {
  const board = boardWith([serverAs("a", "up")]);
  expect(notConfigured(new Set(["a", "b"]), board)).toMatchObject([
    { level: "amber", title: "b is not configured" },
  ]);
  expect(notConfigured(null, board)).toEqual([]);
});

test("many lost servers are one alarm", () => {
  const servers = ["a", "b", "c"].map((id) => serverAs(id, "down"));
  expect(texts(boardWith(servers))).toEqual([
    "red: No connection to 3 servers, 0 accounts unknown",
  ]);
});

test("red comes before amber, and refused accounts are grouped", () => {
  const refused = accountWith({ registration: "refused", sipCode: 403 });
  const servers = [serverAs("s", "slow"), serverWith(), serverAs("d", "down")];
  expect(texts(boardWith(servers, [refused, refused]))).toEqual([
    "red: d: no connection, 0 accounts unknown",
    "amber: s is slow, 0 accounts at last contact",
    "amber: 2 not registered, 3001 Exercise director 403 and 1 more",
  ]);
});

test("without the bridge there is no plate about servers", () => {
  const board = boardWith([serverAs("a", "down")]);
  expect(platesFor({ link: { state: "lost", since }, connectionProblem: null, board })).toEqual([
    {
      key: "stopped",
      level: "stopped",
      title: "Connection lost",
      detail: `Showing the situation at ${timeOfDay(since)}. Reconnecting…`,
      since,
    },
  ]);
});
