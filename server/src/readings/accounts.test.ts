import { expect, test } from "vitest";
import { FIXTURE_PLAN } from "../simulator/exchange-fixture.ts";
import { ReadingRig } from "./reading-rig.ts";

const CONFIGURED = FIXTURE_PLAN.accounts.map(({ id, number }) => ({ id, number }));
const WITH_UNKNOWN = [...CONFIGURED, { id: "account-9", number: "3009" }];
const WITHOUT_TWO = CONFIGURED.filter(({ id }) => id !== "account-2");

test("an account that the server refuses shows the refusal, and everything else goes on", () => {
  const rig = ReadingRig.playing([], { configured: WITH_UNKNOWN });
  rig.pass(30_000);
  expect(rig.account("account-9")).toMatchObject({
    registration: "unknown",
    lastError: { text: "Invalid account: account-9" },
  });
  expect(rig.board.servers[0]?.link.state).toBe("up");
  expect(rig.account("account-1").registration).toBe("registered");
  const id = rig.dial("account-9", "3001");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("failed");
});

test("an account without a status stays unknown, and the others are polled as before", () => {
  const rig = ReadingRig.playing(["unknown-account-silent"], { configured: WITH_UNKNOWN });
  rig.pass(30_000);
  expect(rig.account("account-9")).toMatchObject({ registration: "unknown", lastError: null });
  expect(rig.account("account-1").registration).toBe("registered");
  const id = rig.dial("account-9", "3001");
  rig.pass(6000);
  expect(rig.outcome(id)).toBe("unanswered");
  rig.pass(60_000);
  expect(rig.showsLive()).toEqual([]);
});

test("calls of an account that is not configured are shown and can be answered", () => {
  const rig = ReadingRig.playing([], { configured: WITHOUT_TWO });
  rig.phone.ring({ to: "account-2", from: "4001" });
  rig.pass(100);
  expect(rig.account("account-2")).toMatchObject({
    origin: "discovered",
    registration: "registered",
  });
  const id = rig.on("answer", "account-2", "4001");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-2 4001 talking"]);
});

test("a server that never answers get-status still has calls that ring, are answered and end by events alone", () => {
  const rig = ReadingRig.playing();
  rig.sim.behaviours.add(["status-missing"]);
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(100);
  const answered = rig.on("answer", "account-1", "4001");
  rig.pass(100);
  expect(rig.shows()).toEqual(["account-1 4001 talking"]);
  const ended = rig.on("hang-up", "account-1", "4001");
  rig.pass(100);
  expect([rig.outcome(answered), rig.outcome(ended)]).toEqual(["confirmed", "confirmed"]);
  expect(rig.showsLive()).toEqual([]);
});

test("a call beyond the callee's limit fails as busy, and one beyond the caller's own limit is refused", () => {
  const plan = { ...FIXTURE_PLAN, callsPerAccount: 1 };
  const rig = ReadingRig.playing(["limit-refuses-caller"], { plan });
  rig.phone.ring({ to: "account-2", from: "4001" });
  rig.pass(100);
  const busy = rig.dial("account-1", "3002");
  rig.pass(1000);
  expect(rig.reason(busy)).toBe("The server reports: 486 Max Calls");
  rig.pass(10_000);
  rig.dial("account-1", "4001");
  rig.pass(5000);
  const beyond = rig.dial("account-1", "4002");
  rig.pass(1000);
  expect(rig.outcome(beyond)).toBe("failed");
  expect(rig.showsLive()).toEqual(["account-1 4001 talking or held", "account-2 4001 ringing"]);
});
