import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { ReadingRig } from "./reading-rig.ts";

const NAME = "Ærøskøbing 東京";

test.each<BehaviourName[][]>([
  [["write-one-byte"]],
  [["write-coalesced"]],
  [["write-pretty"]],
  [["write-escaped"]],
  [["write-one-byte", "write-coalesced", "write-pretty", "write-escaped"]],
])("a message is understood however it is written: %j", (behaviours) => {
  const rig = ReadingRig.playing(behaviours);
  rig.phone.ring({ to: "account-1", from: "4001", name: NAME });
  rig.phone.ring({ to: "account-2", from: "4001", name: NAME });
  rig.pass(500);
  expect(rig.shows()).toEqual(["account-1 4001 ringing", "account-2 4001 ringing"]);
  expect(rig.board.calls.map((call) => call.name)).toEqual([NAME, NAME]);
  const id = rig.on("answer", "account-1", "4001");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.problems).toEqual([]);
});

test("the document's own example without its comma is reported, and affects neither link nor board", () => {
  const rig = ReadingRig.playing();
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.sim.links.broadcastText('{"event": "call-ended" "account": "account-1", "call_id": 0}\0');
  rig.pass(1000);
  expect(rig.problems).toEqual(["not-json"]);
  expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
  expect(rig.board.servers[0]?.link.state).toBe("up");
});

test("a message may be as long as 200,000 characters, and one without end drops only the link", () => {
  const rig = ReadingRig.playing();
  const ring = { event: "call-incoming", account: "account-1", call_id: 8, caller: "4001" };
  rig.sim.links.broadcastText(`${" ".repeat(200_000)}${JSON.stringify(ring)}\0`);
  rig.pass(10);
  expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
  rig.sim.links.broadcastText("x".repeat(1_100_000));
  rig.pass(10);
  expect(rig.board.servers[0]?.link.state).toBe("down");
  rig.pass(3000);
  expect(rig.board.servers[0]?.link.state).toBe("up");
  expect(rig.showsLive()).toEqual([]);
});
