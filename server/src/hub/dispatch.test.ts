import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { account, call, HubRig, offered, server } from "./hub-rig.ts";

const answered: BoardEvent = {
  type: "call-answered",
  call,
  others: "unchanged",
  at: 2,
  by: "IOS-9",
};
const ended: BoardEvent = {
  type: "call-ended",
  call,
  ending: { reason: "ended", text: null, by: null },
  at: 3,
};
const answer = { type: "answer", call } as const;

test("a command reaches its server once, with the name of the station", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  const browser = rig.browser().hello({ station: "Tower desk" }).says(frame);
  expect(rig.sunk).toEqual([{ id, by: "Tower desk", command: answer }]);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  expect(browser.of("outcome")).toEqual([{ type: "outcome", id, outcome: "confirmed" }]);
});

test("the same id again gives the same answer and is not carried out again", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  const browser = rig.browser().hello().says(frame).says(frame);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  browser.says(frame);
  expect(rig.sunk).toHaveLength(1);
  expect(browser.of("outcome").map((frame) => frame.outcome)).toEqual([
    "confirmed",
    "confirmed",
    "confirmed",
  ]);
});

test("a command is counted once, with its type and its first outcome, however often it is repeated", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  rig.browser().hello().says(frame).says(frame);
  expect(rig.counted).toEqual([]);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  rig.dispatch.settle(id, { outcome: "failed" });
  rig.browser().hello().says(frame);
  expect(rig.counted).toEqual(["answer confirmed"]);
});

test("a refused command is counted too", () => {
  const rig = new HubRig();
  rig.browser().hello().says(rig.command(answer).frame);
  expect(rig.counted).toEqual(["answer refused"]);
});

test("an id is remembered for ten minutes after its outcome", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  const browser = rig.browser().hello().says(frame);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  rig.now += 10 * 60_000 + 1;
  browser.says(rig.command(answer).frame).says({ type: "command-status", id });
  expect(browser.of("outcome").at(-1)?.outcome).toBe("unknown");
});

test("only the first outcome counts", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  const browser = rig.browser().hello().says(frame);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  rig.dispatch.settle(id, { outcome: "failed" });
  expect(browser.of("outcome")).toHaveLength(1);
});

test("the outcome goes only to the browser that gave the command", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const other = rig.browser().hello();
  const { id, frame } = rig.command(answer);
  rig.browser().hello().says(frame);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  expect(other.of("outcome")).toEqual([]);
});

test("when two stations answer one call, the second learns the name of the first", () => {
  const rig = new HubRig();
  rig.happens(offered());
  rig.browser().hello({ station: "IOS-1" }).says(rig.command(answer).frame);
  const second = rig.browser().hello().says(rig.command(answer).frame);
  expect(rig.sunk).toHaveLength(1);
  expect(second.of("outcome")[0]).toMatchObject({
    outcome: "refused",
    reason: "IOS-1 is answering this call. Nothing was sent.",
  });
});

test("a late answer is refused with the station that has answered the call", () => {
  const rig = new HubRig();
  rig.happens(offered(), answered);
  const browser = rig.browser().hello().says(rig.command(answer).frame);
  expect(browser.of("outcome")[0]?.reason).toContain("IOS-9 has already answered");
});

const dialHere = { type: "make-call", server, account, number: "3002" } as const;

test.each([
  ["a call that is not on the board", { type: "hang-up", call: "x" as CallKey }, []],
  ["a call that has ended", { type: "hang-up", call }, [offered(), ended]],
  ["a switch to a ringing call", { type: "switch", call }, [offered()]],
  ["a command that the server does not have", { type: "hold", call }, [offered(), answered]],
  ["a log-out that the server does not have", { type: "logout", server, account }, []],
  ["an account that is not there", { ...dialHere, account: "x" as typeof account }, []],
  ["a server that is not there", { ...dialHere, server: "x" as typeof server }, []],
] as const)("%s is refused, and nothing is sent", (_what, command, events) => {
  const rig = new HubRig();
  rig.happens(...events);
  const browser = rig.browser().hello().says(rig.command(command).frame);
  expect(browser.of("outcome")[0]).toMatchObject({ outcome: "refused" });
  expect(browser.of("outcome")[0]?.reason).toContain("Nothing was sent");
  expect(rig.sunk).toEqual([]);
});

test("a command on a call whose state has changed since it was seen is refused", () => {
  const rig = new HubRig();
  rig.happens(offered());
  rig.happens(answered);
  const hangUp = { type: "hang-up", call } as const;
  const browser = rig.browser().hello();
  browser.says(rig.command(hangUp, { seq: 1 }).frame);
  expect(browser.of("outcome")[0]?.reason).toContain("changed since you saw it");
  browser.says(rig.command(hangUp, { seq: 2 }).frame);
  expect(rig.sunk).toHaveLength(1);
});

test("a call that has not been reported since the link came back accepts no command", () => {
  const rig = new HubRig();
  const link = (state: "down" | "up"): BoardEvent => ({
    type: "link-changed",
    server,
    link: { state, since: 5, reason: null },
    at: 5,
  });
  rig.happens(offered(), link("down"), link("up"));
  const browser = rig.browser().hello().says(rig.command(answer).frame);
  expect(browser.of("outcome")[0]?.reason).toContain("has not been reported since");
});

test("another connection of the same browser can ask for the outcome", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { id, frame } = rig.command(answer);
  rig.browser().hello().says(frame).peer.end();
  rig.dispatch.settle(id, { outcome: "confirmed" });
  const back = rig.browser().hello().says({ type: "command-status", id });
  expect(back.of("outcome")[0]?.outcome).toBe("confirmed");
});

test("each keypad tone is sent, also while the one before it is in progress", () => {
  const rig = new HubRig();
  const { accounts, servers } = rig.hub.board;
  const able = servers.map((info) => ({ ...info, capabilities: ["send-digits"] as const }));
  rig.happens({ type: "configuration-applied", servers: able, accounts, at: 1 });
  rig.happens(offered(), answered);
  const tones = ["1", "1", "#"].map((digits) => ({ type: "send-digits", call, digits }) as const);
  const given = tones.map((tone) => rig.command(tone));
  const browser = rig.browser().hello();
  for (const { frame } of given) browser.says(frame);
  expect(rig.sunk.map(({ command }) => command)).toEqual(tones);
  expect(browser.of("outcome")).toEqual([]);
});
