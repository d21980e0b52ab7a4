import type { ServerId, AccountId, CommandId } from "@callboard/shared/board/ids";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import { SessionRig } from "./session-rig.ts";
import { Tap } from "./tap.ts";

const account = "account-1" as AccountId;
const server = "t1" as ServerId;
const who = { user: "3001", password: "geheim", registrar: "r" };
const login = { type: "login", server, account, ...who } as const;

/** Watches a rig's messages, without status requests and replies. */
function watched(rig: SessionRig): { seen: WireMessage[]; lines: () => string[]; end: () => void } {
  const seen: WireMessage[] = [];
  const end = rig.tap.watch({
    hasRoom: () => true,
    show: (message) => {
      if (!message.text.includes("status")) seen.push(message);
    },
  });
  return { seen, end, lines: () => seen.map(({ direction, text }) => `${direction} ${text}`) };
}

test("a watcher gets messages of both directions in their order", () => {
  const rig = SessionRig.online();
  const { lines } = watched(rig);
  rig.dial("3002");
  rig.link.says({ event: "call-return", account, call_id: 5 });
  const command = `{"type":"make-call","server":"t1","account":"account-1","number":"3002"}`;
  expect(lines()).toEqual([
    `note Command: {"id":"00000000-0000-4000-8000-000000000001","by":"IOS-1","command":${command}}`,
    'out {"cmd":"make-call","account":"account-1","num":"3002"}',
    'in {"event":"call-return","account":"account-1","call_id":5}',
  ]);
});

test("an unreadable message is shown with the reason", () => {
  const rig = SessionRig.online();
  const { seen } = watched(rig);
  rig.link.brings("nonsense\0");
  rig.link.callbacks.onBytes(Buffer.from([0xff, 0xfe, 0]));
  expect(seen.map(({ text, problem }) => [text, problem])).toEqual([
    ["nonsense", "not-json"],
    ["ÿþ", "not-utf8"],
  ]);
});

test("each connect and each loss is noted once", () => {
  const rig = SessionRig.online();
  const { lines } = watched(rig);
  rig.link.drops("the server reset the connection");
  rig.clock.pass(1000);
  rig.link.opens();
  expect(lines()).toEqual([
    "note No connection: the server reset the connection",
    "note Connected.",
  ]);
});

test("a password is never shown: not in the command, the message, or an echo", () => {
  const rig = SessionRig.online();
  const { seen } = watched(rig);
  rig.give(login);
  rig.link.says({ event: "fail", account, error: "wrong password geheim" });
  rig.link.says({ cmd: "login", pass: "geheim" });
  rig.link.brings('{"event":"fail","error":"gehe\0im"}\0');
  expect(rig.link.texts.join()).toContain("geheim");
  expect(JSON.stringify(seen)).not.toMatch(/gehe|im"/);
  expect(seen.map(({ masked }) => masked)).toEqual(Array.from(seen, () => true));
  expect(seen).toHaveLength(6);
});

test("without watchers the tap neither masks a message nor reads the clock", () => {
  let calls = 0;
  const counted = (): number => (calls += 1);
  const tap = new Tap({ mask: (text) => (counted(), text), now: counted });
  const use = (): void => {
    tap.sent("a");
    tap.received("b", null);
    tap.noted("c");
    tap.command({ id: "x" as CommandId, by: "IOS-1", command: login });
  };
  use();
  const end = tap.watch({ hasRoom: () => true, show: () => undefined });
  expect(calls).toBe(0);
  use();
  expect(calls).toBeGreaterThan(0);
  const before = calls;
  end();
  use();
  expect(calls).toBe(before);
});

test("a message for which no watcher has room is not masked", () => {
  let masked = 0;
  const tap = new Tap({ mask: (text) => ((masked += 1), text), now: () => 1 });
  tap.watch({ hasRoom: () => false, show: () => undefined });
  const shown: string[] = [];
  tap.received("a", null);
  expect(masked).toBe(0);
  tap.watch({ hasRoom: () => true, show: ({ text }) => void shown.push(text) });
  tap.received("b", null);
  expect([masked, shown]).toEqual([1, ["b"]]);
});
