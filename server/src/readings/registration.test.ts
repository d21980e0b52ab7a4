import { expect, test } from "vitest";
import { ReadingRig } from "./reading-rig.ts";

const OUT = "account-4";

test("a log-in is confirmed by a status that shows 200 after 100", () => {
  const rig = ReadingRig.playing();
  const id = rig.logIn(OUT, {});
  expect(rig.account(OUT).registration).toBe("logged-out");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.account(OUT)).toMatchObject({ registration: "registered", sipCode: 200 });
});

test("a log-in whose first statuses still show the code from before is not settled by it", () => {
  const rig = ReadingRig.playing(["login-code-late"]);
  const refused = rig.logIn("account-5", { user: "3005", password: "wrong" });
  rig.pass(400);
  expect(rig.account("account-5").sipCode).toBe(403);
  expect(rig.outcome(refused)).toBeUndefined();
  rig.pass(3000);
  expect(rig.outcome(refused)).toBe("failed");
  const accepted = rig.logIn("account-5", { user: "3005", password: "sip3005" });
  rig.pass(10_000);
  expect(rig.outcome(accepted)).toBe("confirmed");
  expect(rig.account("account-5").registration).toBe("registered");
});

test.each([
  ["logout-status-0", "confirmed"],
  ["logout-status-100", "confirmed"],
  ["logout-status-200", "assumed"],
  ["logout-status-404", "confirmed"],
  ["logout-status-408", "confirmed"],
  ["logout-status-480", "confirmed"],
  ["logout-status-503", "confirmed"],
  ["status-code-absent-when-out", "confirmed"],
] as const)(
  "after our own log-out the account is logged out, whatever its code: %s",
  (reading, outcome) => {
    const rig = ReadingRig.playing([reading]);
    const id = rig.logOut("account-1");
    rig.pass(60_000);
    expect(rig.outcome(id)).toBe(outcome);
    expect(rig.account("account-1").registration).toBe("logged-out");
    const back = rig.logIn("account-1", { user: "3001", password: "sip3001" });
    rig.pass(5000);
    expect(["confirmed", "assumed"]).toContain(rig.outcome(back));
    expect(rig.account("account-1").registration).toBe("registered");
  },
);

test.each([
  ["a wrong password", { password: "wrong" }, 401],
  ["an unknown user", { user: "unknown" }, 403],
  ["a registrar without an address", { registrar: "sip.invalid" }, 503],
])("a log-in with %s fails at once, and the account shows why", (_case, wrong, code) => {
  const rig = ReadingRig.playing();
  const id = rig.logIn(OUT, wrong);
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("failed");
  expect(rig.account(OUT)).toMatchObject({ registration: "refused", sipCode: code });
});

test("a registrar that never answers keeps the log-in in flight for 32 s, then it fails", () => {
  const rig = ReadingRig.playing();
  const id = rig.logIn(OUT, { registrar: "192.0.2.1" });
  rig.pass(31_000);
  expect(rig.outcome(id)).toBeUndefined();
  expect(rig.account(OUT).registration).toBe("registering");
  rig.pass(3000);
  expect(rig.outcome(id)).toBe("failed");
  expect(rig.account(OUT)).toMatchObject({ registration: "refused", sipCode: 408 });
});

test("a password that the server quotes in its failure is masked in every text that people read", () => {
  const rig = ReadingRig.playing(["fail-echoes-password"]);
  const id = rig.logIn(OUT, { password: "hush-hush" });
  rig.pass(1000);
  expect(rig.reason(id)).toContain("•••");
  expect(rig.reason(id)).not.toContain("hush");
});

test("a dead registrar shows when the registration times out, and its return shows without an event", () => {
  const rig = ReadingRig.playing();
  const end = rig.sim.behaviours.add(["registrar-dead"]);
  rig.pass(37_000);
  expect(rig.account("account-1").registration).toBe("registered");
  rig.pass(10_000);
  expect(rig.account("account-1")).toMatchObject({
    registration: "refused",
    sipCode: 408,
    lastError: { text: "Registration failed: 408 Request Timeout" },
  });
  end();
  rig.pass(30_000);
  expect(rig.account("account-1").registration).toBe("refused");
  rig.pass(50_000);
  expect(rig.account("account-1").registration).toBe("registered");
});

test("a registrar that has forgotten all registrations leaves the code at 200, and callers fail with 480", () => {
  const rig = ReadingRig.playing(["registrar-forgot"]);
  const id = rig.dial("account-1", "3002");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("failed");
  expect(rig.shows()).toEqual(["account-1 3002 failed: 480 Temporarily Unavailable"]);
  expect(rig.account("account-2").registration).toBe("registered");
});

test("a fail without a command is shown on its account", () => {
  const rig = ReadingRig.playing();
  rig.sim.registrationBecomes("account-1", 408);
  rig.pass(1000);
  expect(rig.account("account-1")).toMatchObject({
    registration: "refused",
    lastError: { text: "Registration lost: 408" },
  });
});
