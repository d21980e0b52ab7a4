import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import { HubRig, server } from "./hub-rig.ts";
import { WireWatch } from "./wire-watch.ts";

const watching = (rig: HubRig): ReturnType<HubRig["browser"]> =>
  rig.browser().hello().says({ type: "watch-wire", server });

test("a browser that watches a server gets its messages, and no other browser does", () => {
  const rig = new HubRig();
  const other = rig.browser().hello();
  const browser = watching(rig);
  rig.passes("{}");
  expect(browser.of("wire")).toEqual([
    { type: "wire", server, direction: "in", at: rig.now, text: "{}" },
  ]);
  expect(other.of("wire")).toEqual([]);
});

test("watching twice is watching once, and unwatching ends it", () => {
  const rig = new HubRig();
  const browser = watching(rig).says({ type: "watch-wire", server });
  expect(rig.watchers.size).toBe(1);
  browser.says({ type: "unwatch-wire", server });
  expect(rig.watchers.size).toBe(0);
  rig.passes("{}");
  expect(browser.of("wire")).toEqual([]);
  browser.says({ type: "unwatch-wire", server });
  expect(browser.of("rejected")).toEqual([]);
});

test("an unknown server is rejected, and nothing is watched before hello", () => {
  const rig = new HubRig();
  const browser = rig.browser().says({ type: "watch-wire", server });
  expect(browser.of("rejected")).toHaveLength(1);
  browser.hello().says({ type: "watch-wire", server: "t9" });
  expect(browser.of("rejected").at(-1)).toMatchObject({ why: [{ code: "server-unknown" }] });
  expect(rig.watchers.size).toBe(0);
});

test("a closed or disconnected browser stops watching", () => {
  const rig = new HubRig();
  const [one, other] = [watching(rig), watching(rig)];
  expect(rig.watchers.size).toBe(2);
  one.peer.end();
  expect(rig.watchers.size).toBe(1);
  other.queued = 1024 * 1024;
  other.says({ type: "command-status", id: rig.newId() });
  expect(other.closedWith).toBe(4008);
  expect(rig.watchers.size).toBe(0);
});

test("at most 50 messages a second are shown, with the number of those left out", () => {
  const rig = new HubRig();
  const browser = watching(rig);
  for (let count = 0; count < 1000; count += 1) rig.passes("{}");
  expect(browser.of("wire")).toHaveLength(50);
  rig.now += 1000;
  rig.passes("{}");
  expect(browser.of("wire").slice(50)).toEqual([
    {
      type: "wire",
      server,
      direction: "note",
      at: rig.now,
      text: "950 messages left out: more came than can be shown.",
    },
    { type: "wire", server, direction: "in", at: rig.now, text: "{}" },
  ]);
});

test("a browser that falls behind misses messages and is not disconnected for them", () => {
  const rig = new HubRig();
  const browser = watching(rig);
  browser.queued = 200 * 1024;
  for (let count = 0; count < 30; count += 1) rig.passes("{}");
  expect(browser.of("wire")).toEqual([]);
  browser.queued = 0;
  rig.passes("{}");
  expect(browser.of("wire").map(({ text }) => text)).toEqual([
    "30 messages left out: more came than can be shown.",
    "{}",
  ]);
  expect(browser.closedWith).toBeNull();
});

test("a long message is cut, with the length of the whole", () => {
  const shown: WireMessage[] = [];
  const watch = new WireWatch({ show: (message) => shown.push(message), isBehind: () => false });
  watch.show({ direction: "in", at: 1, text: "x".repeat(4096) });
  watch.show({ direction: "in", at: 1, text: "x".repeat(200_000) });
  expect(shown.map(({ text, whole }) => [text.length, whole])).toEqual([
    [4096, undefined],
    [4096, 200_000],
  ]);
});
