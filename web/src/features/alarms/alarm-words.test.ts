import { expect, test } from "vitest";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { serverWith } from "../../board-fixture.ts";
import { timeOfDay } from "../../format/time-of-day.ts";
import { alarmsFor } from "./alarm-words.ts";

const now = 1_800_000_047_000;
const since = now - 47_000;
const calm = { link: { state: "live" }, connectionProblem: null, servers: [], now } as const;
const lost = (name: string): ServerInfo =>
  serverWith({ name, link: { state: "down", since, reason: null } });

test("without trouble there is no banner", () => {
  expect(alarmsFor({ ...calm, servers: [serverWith()] })).toEqual([]);
});

test("a lost server is named, with its age and the time of the last update", () => {
  const [alarm] = alarmsFor({ ...calm, servers: [lost("telestra-a")] });
  expect(alarm).toMatchObject({
    level: "red",
    text: `No connection to telestra-a for 0:47. Showing calls as of ${timeOfDay(since)}. They cannot be controlled until it is restored.`,
  });
});

test("many lost servers are one banner", () => {
  const alarms = alarmsFor({ ...calm, servers: [lost("a"), lost("b"), lost("c")] });
  expect(alarms.map(({ text }) => text)).toEqual([
    "No connection to 3 servers: a, b and c. Their calls cannot be controlled until it is restored.",
  ]);
});

test("a slow server is amber", () => {
  const link = { state: "slow", since: now - 6000, reason: null } as const;
  expect(alarmsFor({ ...calm, servers: [serverWith({ link })] })[0]?.level).toBe("amber");
});

test("without the bridge there is no banner about servers", () => {
  const link = { state: "lost", since } as const;
  const alarms = alarmsFor({ ...calm, link, servers: [lost("a")] });
  expect(alarms.map(({ text }) => text)).toEqual([
    `Connection lost. Showing the situation at ${timeOfDay(since)}. Reconnecting…`,
  ]);
});
