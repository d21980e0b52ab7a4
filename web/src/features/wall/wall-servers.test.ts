import { expect, test } from "vitest";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { serverWith } from "../../board-fixture.ts";
import { fitServers } from "./wall-servers.ts";

const serverAs = (name: string, state: ServerInfo["link"]["state"]): ServerInfo =>
  serverWith({ name, link: { state, since: 0, reason: null } });
const servers = [
  serverAs("a", "up"),
  serverAs("b", "slow"),
  serverAs("c", "up"),
  serverAs("d", "down"),
];
const shown = (room: number): string => {
  const { shown, hidden } = fitServers(servers, room);
  return `${shown.map(({ name }) => name).join(" ")} +${hidden}`;
};

test("servers keep their places while all fit", () => {
  expect(shown(4)).toBe("a b c d +0");
});

test("if not all fit, those in trouble are shown, and the rest is counted", () => {
  expect(shown(3)).toBe("d b +2");
  expect(shown(1)).toBe(" +4");
});
