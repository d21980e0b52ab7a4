import type { CallKey } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { call, HubRig, offered, server } from "./hub-rig.ts";

test.each([
  ["text that is not JSON", "nonsense"],
  ["an unknown frame", '{"type":"format-disk"}'],
  ["a list", "[]"],
  ["null", "null"],
  ["deep nesting", "[".repeat(100)],
  ["a name from the prototype", '{"type":"__proto__"}'],
])("%s is answered with a reason, and the connection stays", (_what, text) => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  browser.peer.receive(text);
  expect(browser.of("rejected")).toHaveLength(1);
  expect(browser.closedWith).toBeNull();
  rig.happens(offered());
  expect(browser.of("events")).toHaveLength(1);
});

test("an unreadable command gets an outcome by its id, so that no button stays pending", () => {
  const rig = new HubRig();
  const id = rig.newId();
  const browser = rig.browser().hello();
  browser.says({ type: "command", id, command: { type: "answer" } });
  browser.says({ type: "command", id, command: { type: "answer", call, extra: 1 } });
  expect(browser.of("outcome").map((frame) => frame.outcome)).toEqual(["refused", "refused"]);
});

test("a number that would smuggle a second command is refused", () => {
  const rig = new HubRig();
  const number = '3002\u0000{"cmd":"logout"}';
  const dial = { type: "make-call", server: "t1", account: "account-1", number };
  const browser = rig.browser().hello();
  browser.says({ type: "command", id: rig.newId(), command: dial });
  expect(browser.of("outcome")[0]?.outcome).toBe("refused");
  expect(rig.sunk).toEqual([]);
});

test("only hello is accepted before hello", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const browser = rig.browser().says(rig.command({ type: "answer", call }).frame);
  expect(browser.of("rejected")).toHaveLength(1);
  expect(rig.sunk).toEqual([]);
});

test("a page with another protocol version is closed with 4009", () => {
  const browser = new HubRig().browser().says({ type: "hello", protocol: 2 });
  expect(browser.closedWith).toBe(4009);
  expect(browser.frames).toEqual([]);
});

test("a slow browser misses facts and gets a snapshot once its queue is empty", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  browser.queued = 256 * 1024;
  rig.happens(offered());
  browser.queued = 1;
  rig.hub.heartbeat();
  rig.happens(offered("t1/account-1/n-2" as CallKey));
  expect(browser.of("events")).toEqual([]);
  browser.queued = 0;
  rig.hub.heartbeat();
  rig.happens(offered("t1/account-1/n-3" as CallKey));
  const types = browser.frames.slice(2).map((frame) => frame.type);
  expect(types).toEqual(["snapshot", "heartbeat", "events"]);
  expect(browser.of("snapshot")[1]).toMatchObject({ seq: 2, you: { station: "IOS-1" } });
  expect(browser.of("events")[0]).toMatchObject({ seq: 3 });
});

test("a browser that has not caught up after five heartbeats is disconnected", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  browser.queued = 256 * 1024;
  rig.happens(offered());
  const beat = (times: number): void => {
    for (let count = 0; count < times; count += 1) rig.hub.heartbeat();
  };
  beat(4);
  expect(browser.closedWith).toBeNull();
  beat(1);
  expect(browser.closedWith).toBe(4008);
  expect(rig.hub.listenerCount).toBe(0);
  browser.queued = 0;
  rig.hub.heartbeat();
  rig.happens(offered());
  expect(browser.frames.map((frame) => frame.type)).toEqual(["snapshot", "heartbeat"]);
});

test("a slow browser still gets the outcomes of its own commands, up to 1 MiB", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  browser.queued = 1024 * 1024 - 1;
  const unknown = { type: "command-status", id: rig.newId() };
  browser.says(unknown);
  expect(browser.of("outcome")).toHaveLength(1);
  browser.queued += 1;
  browser.says(unknown);
  expect(browser.of("outcome")).toHaveLength(1);
  expect(browser.closedWith).toBe(4008);
});

test("a board larger than the queue limit still reaches a new browser", () => {
  const [line] = new HubRig().hub.board.accounts;
  if (!line) throw new Error("The rig's board has no account.");
  const accounts = Array.from({ length: 5000 }, () => line);
  const browser = new HubRig({ servers: [], accounts, calls: [], directory: [] }).browser().hello();
  expect(browser.raw[0]?.length).toBeGreaterThan(1024 * 1024);
  expect(browser.closedWith).toBeNull();
});

test("an unterminated string takes time linear in its length", () => {
  const browser = new HubRig().browser().hello();
  const once = (quotes: number): number => {
    const text = `"${String.raw`\"`.repeat(quotes)}`;
    const began = performance.now();
    browser.peer.receive(text);
    return performance.now() - began;
  };
  // The minimum of several runs: load on the machine only makes runs longer.
  const cost = (quotes: number): number =>
    Math.min(...Array.from({ length: 5 }, () => once(quotes)));
  // Eight times the text would take about 64 times as long if parsing restarted at each quote.
  expect(cost(32_000)).toBeLessThan(30 * Math.max(cost(4000), 0.5));
});

test("a closed browser leaves the hub", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  browser.peer.end();
  rig.happens(offered());
  expect(browser.of("events")).toEqual([]);
  expect(rig.hub.listenerCount).toBe(0);
});

test("after hello a browser can ask for the next attempt at a lost server, and gets no answer", () => {
  const rig = new HubRig();
  const browser = rig.browser().says({ type: "try-server", server });
  expect(browser.of("rejected")).toHaveLength(1);
  expect(rig.tried).toEqual([]);
  browser.hello().says({ type: "try-server", server });
  expect(rig.tried).toEqual([server]);
  expect(browser.of("rejected")).toHaveLength(1);
});
