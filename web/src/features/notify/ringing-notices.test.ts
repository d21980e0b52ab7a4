import { expect, test } from "vitest";
import { keyOf } from "../../board-fixture.ts";
import type { SystemNotice } from "./notice-system.ts";
import { RingingNotices } from "./ringing-notices.ts";

const call = (name: string) => ({ key: keyOf(name), title: `Ringing: ${name}`, body: "To 3001" });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function rig(permission: NotificationPermission = "granted") {
  const state = {
    isDeclined: false,
    isLed: true,
    leads: true,
    forward: 0,
    open: [] as SystemNotice[],
  };
  const system = {
    permission: () => permission,
    show: (notice: SystemNotice) => {
      state.open.push(notice);
      return () => void (state.open = state.open.filter((one) => one !== notice));
    },
  };
  const parts = {
    system,
    isDeclined: () => state.isDeclined,
    isLed: () => Promise.resolve(state.isLed),
    comeForward: () => void (state.forward += 1),
  };
  const notices = new RingingNotices(parts);
  const follow = async (...names: string[]) => {
    notices.follow(names.map(call), state.leads);
    await settled();
    return state.open.map(({ title }) => title);
  };
  return { state, parts, notices, follow };
}

test("each ringing call has one notification, tagged with its key, until it stops ringing", async () => {
  const { state, follow } = rig();
  expect(await follow("a", "b")).toEqual(["Ringing: a", "Ringing: b"]);
  expect(state.open.map(({ tag }) => tag)).toEqual(["a", "b"]);
  expect(await follow("a", "b")).toHaveLength(2);
  expect(await follow("b")).toEqual(["Ringing: b"]);
  expect(await follow()).toEqual([]);
});

test("a tab that does not lead leaves it to the leader, and takes over when it leads", async () => {
  const { state, follow } = rig();
  state.leads = false;
  expect(await follow("a")).toEqual([]);
  state.leads = true;
  expect(await follow("a")).toEqual(["Ringing: a"]);
});

test("if no tab leads, each shows the notification, under the same tag", async () => {
  const { state, follow } = rig();
  state.leads = false;
  state.isLed = false;
  expect(await follow("a")).toEqual(["Ringing: a"]);
});

test("a call that ended before a leader is known gives no notification", async () => {
  const { state, notices } = rig();
  state.isLed = false;
  notices.follow([call("a")], false);
  notices.follow([], false);
  await settled();
  expect(state.open).toEqual([]);
});

test("pressing a notification brings the tab to the front and closes the notification", async () => {
  const { state, follow } = rig();
  await follow("a");
  state.open[0]?.press();
  expect(state.forward).toBe(1);
  expect(state.open).toEqual([]);
});

test("a pressed notification does not return while the same call rings", async () => {
  const { state, follow } = rig();
  await follow("a");
  state.open[0]?.press();
  expect(await follow("a", "b")).toEqual(["Ringing: b"]);
  await follow("b");
  expect(await follow("a", "b")).toEqual(["Ringing: b", "Ringing: a"]);
});

test.each(["default", "denied"] as const)("there are none while permission is %s", async (not) => {
  expect(await rig(not).follow("a")).toEqual([]);
});

test("there are none after 'Not now'", async () => {
  const { state, follow } = rig();
  state.isDeclined = true;
  expect(await follow("a")).toEqual([]);
});

test("a browser without notifications breaks nothing", async () => {
  const { parts } = rig();
  new RingingNotices({ ...parts, system: null }).follow([call("a")], true);
  await settled();
});
