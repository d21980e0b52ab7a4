import { emptyBoard } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { ServerFrame } from "@callboard/shared/protocol/frames";
import type { You } from "@callboard/shared/protocol/frames";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { Replica } from "@callboard/shared/board/replica";
import fc from "fast-check";
import { expect, test } from "vitest";
import { account, call, HubRig, offered, withActivity, server } from "./hub-rig.ts";
import { Hub } from "./hub.ts";

test("a new browser gets a snapshot, a heartbeat, and then every burst as one frame", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  rig.happens(offered(call), offered("t1/account-1/n-2" as CallKey));
  expect(browser.frames.map((frame) => frame.type)).toEqual(["snapshot", "heartbeat", "events"]);
  expect(browser.of("events")[0]).toMatchObject({ seq: 2, events: [{ call }, {}] });
});

test("a burst is serialised once and the same bytes go to every browser", () => {
  const rig = new HubRig();
  const browsers = [rig.browser().hello(), rig.browser().hello(), rig.browser().hello()];
  rig.happens(offered());
  const last = browsers.map((browser) => browser.raw.at(-1));
  expect(last[1]).toBe(last[0]);
  expect(last[2]).toBe(last[0]);
});

test("a browser that reconnects after a short gap gets only what it missed", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const browser = rig.browser().hello({ epoch: "e1", seq: 0 });
  expect(browser.of("snapshot")).toEqual([]);
  expect(browser.of("events")).toMatchObject([{ seq: 1, events: [{ type: "call-offered" }] }]);
});

test.each([
  ["another run of the bridge", { epoch: "e0", seq: 0 }],
  ["facts that are no longer kept", { epoch: "e1", seq: 0 }],
  ["a number in the future", { epoch: "e1", seq: 9_999_999 }],
])("a browser that asks for %s gets a snapshot", (_what, had) => {
  const rig = new HubRig();
  for (let index = 0; index < 2500; index += 1) rig.happens(offered());
  expect(rig.browser().hello(had).of("snapshot")).toHaveLength(1);
});

test("browsers that join together share one serialised board, each with its own name", () => {
  const rig = new HubRig();
  let drawn = 0;
  const [line] = rig.hub.board.accounts;
  Object.defineProperty(line, "toJSON", { value: () => ((drawn += 1), { ...line }) });
  const names = ["IOS-1", "IOS-2", "IOS-3"];
  const given = names.map((name) => rig.browser(name).hello().of("snapshot")[0]);
  expect(given.map((frame) => frame?.you.station)).toEqual(names);
  expect(drawn).toBe(1);
  rig.happens(offered());
  expect(rig.browser().hello().of("snapshot")[0]?.seq).toBe(1);
  expect(drawn).toBe(2);
});

test("a page opened later gets a bounded list of past activity, newest first", () => {
  const rig = new HubRig();
  rig.happens(offered());
  rig.happens({ type: "call-answered", call, others: "unchanged", by: "IOS-1", at: 5 });
  const lines = (): object[] | undefined => rig.browser().hello().of("snapshot")[0]?.activity;
  expect(lines()).toMatchObject([
    { at: 5, kind: "talking", by: "IOS-1" },
    { at: 1, kind: "ringing", by: null },
  ]);
  const fresh = (index: number): BoardEvent => offered(`t1/account-1/m-${index}` as CallKey, index);
  for (let index = 1; index <= 1000; index += 1) rig.happens(fresh(index));
  expect(lines()).toHaveLength(200);
  expect(lines()?.[0]).toMatchObject({ at: 1000 });
});

test("a second hello starts again with a snapshot, and no fact comes twice", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello().hello();
  rig.happens(offered());
  expect(browser.of("snapshot")).toHaveLength(2);
  expect(browser.of("events")).toHaveLength(1);
});

test("when the demo ends every browser gets a snapshot that says so, also one that reconnects later", () => {
  const rig = new HubRig();
  const hub = new Hub({
    board: rig.hub.board,
    epoch: "e1",
    isDemo: true,
    now: () => rig.now,
    ...withActivity(),
  });
  const heard: ServerFrame[] = [];
  const facts = (bytes: Buffer) => void heard.push(ServerFrame.parse(JSON.parse(bytes.toString())));
  const listener = { facts, heartbeat: () => undefined };
  const tower = you("Tower");
  hub.join(listener, tower, {});
  hub.publish([offered()]);
  hub.endDemo();
  const fresh = { type: "snapshot", seq: 1, demo: false, activity: [], you: tower };
  expect(heard[0]).toMatchObject({ type: "snapshot", demo: true });
  expect(heard.at(-1)).toMatchObject(fresh);
  hub.join(listener, tower, { epoch: "e1", seq: 0 });
  expect(heard.at(-1)).toMatchObject(fresh);
});

test("an ended call leaves the board after 4 s, a failed one after 10 s", () => {
  const rig = new HubRig();
  const failed = "t1/account-1/n-2" as CallKey;
  const end = (key: CallKey, reason: "ended" | "failed"): BoardEvent => ({
    type: "call-ended",
    call: key,
    ending: { reason, text: null, by: null },
    at: rig.now,
  });
  rig.happens(offered(), offered(failed), end(call, "ended"), end(failed, "failed"));
  const left = (): CallKey[] => {
    rig.hub.sweep();
    return rig.hub.board.calls.map((known) => known.key);
  };
  rig.now += 3999;
  expect(left()).toEqual([call, failed]);
  rig.now += 1;
  expect(left()).toEqual([failed]);
  rig.now += 6000;
  expect(left()).toEqual([]);
});

test("the board keeps the last 100 ended calls of a flood, and browsers get the removals in the same frame", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  const keys = Array.from({ length: 250 }, (_, index) => `t1/account-1/m-${index}` as CallKey);
  const ending = { reason: "ended", text: null, by: null } as const;
  rig.happens(
    offered(call),
    ...keys.map((key) => offered(key)),
    ...keys.map((key): BoardEvent => ({ type: "call-ended", call: key, ending, at: rig.now })),
  );
  expect(rig.hub.board.calls.map((known) => known.key)).toEqual([call, ...keys.slice(150)]);
  expect(browser.of("events")).toHaveLength(1);
  const replica = new Replica();
  for (const frame of browser.frames) {
    if (frame.type === "snapshot") replica.load(frame.board, frame.seq);
    else if (frame.type === "events") replica.apply(frame);
  }
  expect(replica.board).toEqual(rig.hub.board);
});

const stillSo = (at: number): BoardEvent => {
  return { type: "account-checked", server, account, sipCode: 200, at };
};

test("an unchanged check waits for the next fact or for a flush", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  rig.happens(stillSo(2));
  expect(rig.hub.board.accounts[0]).toMatchObject({ checkedAt: 2 });
  expect(browser.of("events")).toEqual([]);
  rig.happens(offered());
  expect(browser.of("events")).toEqual([
    { type: "events", seq: 2, events: [stillSo(2), offered()] },
  ]);
  rig.happens(stillSo(3));
  rig.hub.flush();
  rig.hub.flush();
  expect(browser.of("events").slice(1)).toEqual([{ type: "events", seq: 3, events: [stillSo(3)] }]);
});

test("waiting facts are sent before a frame that names their number, and a browser that joins gets them once", () => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  const heard = browser.frames.length;
  rig.happens(stillSo(2));
  rig.hub.heartbeat();
  expect(browser.frames.slice(heard).map((frame) => frame.type)).toEqual(["events", "heartbeat"]);
  rig.happens(stillSo(3));
  const late = rig.browser().hello();
  rig.hub.flush();
  expect(late.of("snapshot")).toMatchObject([{ seq: 2, board: { accounts: [{ checkedAt: 3 }] } }]);
  expect(late.of("events")).toEqual([]);
  expect(browser.of("events").map((frame) => frame.seq)).toEqual([1, 2]);
});

const unknownAccount = "account-9" as AccountId;

test.each<[string, BoardEvent]>([
  ["another code", { type: "account-checked", server, account, sipCode: 403, at: 2 }],
  [
    "an unknown account",
    { type: "account-checked", server, account: unknownAccount, sipCode: 200, at: 2 },
  ],
])("a check that finds %s is sent at once", (_what, event) => {
  const rig = new HubRig();
  const browser = rig.browser().hello();
  rig.happens(event);
  expect(browser.of("events")).toMatchObject([{ events: [event] }]);
});

/** Facts in any order, also ones that contradict each other. */
const anyEvent: fc.Arbitrary<BoardEvent> = fc
  .record({ name: fc.integer({ min: 1, max: 4 }), kind: fc.nat(6), at: fc.nat(100_000) })
  .map(({ name, kind, at }): BoardEvent => {
    const key = `t1/account-1/n-${name}` as CallKey;
    const ending = { reason: "ended", text: null, by: null } as const;
    const link = { state: "down", since: at, reason: null } as const;
    const events: BoardEvent[] = [
      offered(key, at),
      { type: "call-answered", call: key, others: "held", at },
      { type: "call-switched", call: key, at },
      { type: "calls-doubted", server, account, why: "foreign-activity", at },
      { type: "call-ended", call: key, ending, at },
      { type: "call-forgotten", call: key, at },
      { type: "link-changed", server, link, at },
    ];
    return events[kind] ?? offered(key, at);
  });

test("a replica equals the hub's board whenever it is connected, wherever the connection broke", () => {
  const property = fc.property(
    fc.array(fc.array(anyEvent, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
    fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    (bursts, connected) => {
      const hub = new Hub({ board: emptyBoard, epoch: "e", isDemo: false, now: () => 0 });
      const replica = new Replica();
      const receive = (frame: ServerFrame): void => {
        if (frame.type === "snapshot") replica.load(frame.board, frame.seq);
        else if (frame.type === "events") expect(replica.apply(frame)).toBe("applied");
      };
      const take = (bytes: Buffer): void =>
        receive(ServerFrame.parse(JSON.parse(bytes.toString())));
      const listener = { facts: take, heartbeat: take };
      let leave: (() => void) | null = null;
      bursts.forEach((burst, index) => {
        if (connected[index] && !leave) {
          leave = hub.join(listener, you("IOS-1"), { epoch: "e", seq: replica.seq });
        } else if (!connected[index]) {
          leave?.();
          leave = null;
        }
        hub.publish(burst);
        if (leave) expect(replica.board).toEqual(hub.board);
      });
    },
  );
  fc.assert(property, { numRuns: 200 });
});

function you(station: string): You {
  return { station, kind: "anybody", name: "Anybody", role: "admin" };
}
