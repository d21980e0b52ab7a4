import { expect, test } from "vitest";
import { ReadingRig } from "./reading-rig.ts";

const ACCOUNT = "account-1";

test("a call whose call-return only the other program gets is found by a status", () => {
  const rig = ReadingRig.playing();
  const program = rig.sim.links.program();
  program.gives({ cmd: "make-call", account: ACCOUNT, num: "4002" });
  rig.pass(30_000);
  expect(program.heard.map((event) => event.event)).toEqual(["call-return"]);
  expect(rig.shows()).toEqual(["account-1 4002 dialing"]);
  expect(rig.call(ACCOUNT, "4002").basis).toMatchObject({ kind: "server-status", by: null });
});

test("with replies broadcast, our call is distinguished from another program's by its number, and ours is hung up", () => {
  const rig = ReadingRig.playing(["replies-broadcast"]);
  rig.sim.links.program().gives({ cmd: "make-call", account: ACCOUNT, num: "4002" });
  const id = rig.dial(ACCOUNT, "4001");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-1 4001 dialing", "account-1 4002 dialing"]);
  rig.on("hang-up", ACCOUNT, "4001");
  rig.pass(1000);
  expect(rig.truth()).toEqual(["account-1 4002 waiting"]);
});

test("with replies broadcast, two calls to one number at once are ambiguous", () => {
  const rig = ReadingRig.playing(["replies-broadcast"]);
  rig.sim.links.program().gives({ cmd: "make-call", account: ACCOUNT, num: "4002" });
  const id = rig.dial(ACCOUNT, "4002");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("ambiguous");
  expect(rig.shows()).toHaveLength(2);
});

test("a fail while two calls are starting is not attributed to ours", () => {
  const rig = ReadingRig.playing(["replies-broadcast", "refusal-at-once"]);
  const id = rig.dial(ACCOUNT, "4001");
  rig.sim.links.program().gives({ cmd: "make-call", account: ACCOUNT, num: "4003" });
  rig.pass(6000);
  expect(["confirmed", "ambiguous"]).toContain(rig.outcome(id));
  expect(rig.showsLive()).toEqual(["account-1 4001 talking"]);
});

test("an id given to another program's call after ours ended does not prove ours", () => {
  const rig = ReadingRig.playing(["replies-broadcast", "ids-lowest-free"]);
  const program = rig.sim.links.program();
  const id = rig.dial(ACCOUNT, "4002");
  rig.pass(50);
  program.gives({ cmd: "make-call", account: ACCOUNT, num: "3003" });
  rig.pass(50);
  program.gives({ cmd: "hangup-call", account: ACCOUNT, call_id: 0 });
  program.gives({ cmd: "make-call", account: ACCOUNT, num: "4002" });
  rig.pass(6000);
  expect(rig.outcome(id)).toBe("ambiguous");
});
