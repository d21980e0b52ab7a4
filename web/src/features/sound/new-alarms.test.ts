import { expect, test } from "vitest";
import { ServerId } from "@callboard/shared/board/ids";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { serverWith } from "../../board-fixture.ts";
import { NewAlarms } from "./new-alarms.ts";

const server = (name: string, state: "up" | "down" | "slow"): ServerInfo =>
  serverWith({ id: ServerId.parse(name), link: { state, since: 0, reason: null } });
const live = (...servers: ServerInfo[]) => ({
  link: { state: "live" } as const,
  connectionProblem: null,
  servers,
});
const deaf = { link: { state: "lost", since: 0 } as const, connectionProblem: null, servers: [] };

function rig() {
  let now = 0;
  const alarms = new NewAlarms(() => now);
  alarms.look(live(server("a", "up"), server("b", "up")));
  const after = (ms: number) => {
    now += ms;
    return alarms;
  };
  return { alarms, after };
}

test("a lost server is an alarm once, however long it stays lost", () => {
  const { alarms, after } = rig();
  expect(alarms.look(live(server("a", "down")))).toBe(true);
  expect(after(60_000).look(live(server("a", "down")))).toBe(false);
});

test("a server that is lost again is a new alarm", () => {
  const { alarms, after } = rig();
  alarms.look(live(server("a", "down")));
  expect(after(10_000).look(live(server("a", "up")))).toBe(false);
  expect(alarms.look(live(server("a", "down")))).toBe(true);
});

test("servers lost one after the other within 3 s are one alarm", () => {
  const { alarms, after } = rig();
  expect(alarms.look(live(server("a", "down"), server("b", "up")))).toBe(true);
  expect(after(2999).look(live(server("a", "down"), server("b", "down")))).toBe(false);
  expect(after(10_000).look(live(server("a", "down"), server("b", "down")))).toBe(false);
});

test("a silent bridge is an alarm, and its return none for servers that were lost before", () => {
  const { alarms, after } = rig();
  alarms.look(live(server("a", "down")));
  expect(after(10_000).look(deaf)).toBe(true);
  expect(after(10_000).look(live(server("a", "down")))).toBe(false);
});

test("a page that does not understand its bridge is an alarm", () => {
  const { alarms } = rig();
  expect(alarms.look({ ...live(), connectionProblem: "other-version" })).toBe(true);
});

test("a slow link does not sound an alarm", () => {
  const { alarms } = rig();
  expect(alarms.look(live(server("a", "slow")))).toBe(false);
});

test("alarms present at the start are not new", () => {
  const alarms = new NewAlarms(() => 0);
  expect(alarms.look(live(server("a", "down")))).toBe(false);
});
