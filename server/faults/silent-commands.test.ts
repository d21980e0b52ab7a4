import type { CommandId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import type { BehaviourName } from "../src/simulator/behaviours.ts";
import { SeededRandom } from "../src/simulator/seeded-random.ts";
import { ReadingRig } from "../src/readings/reading-rig.ts";

/** A command without a reply: how it is given, its outcome, and the earliest time of the outcome. */
interface Silent {
  behaviours: BehaviourName[];
  give: (rig: ReadingRig) => CommandId;
  outcome: string;
  decidedAt: number;
  account: string;
  registration: string;
}

const IN = { account: "account-1", registration: "registered" };
const LATE_SWITCH_MS = 5000;

const CASES: Silent[] = [
  { ...IN, behaviours: [], give: switched, outcome: "assumed", decidedAt: 300 },
  {
    account: "account-4",
    registration: "registered",
    behaviours: [],
    give: (rig) => rig.logIn("account-4", {}),
    outcome: "confirmed",
    decidedAt: 300,
  },
  {
    account: "account-4",
    registration: "refused",
    behaviours: [],
    give: (rig) => rig.logIn("account-4", { password: "no" }),
    outcome: "failed",
    decidedAt: 300,
  },
  {
    account: "account-4",
    registration: "refused",
    behaviours: [],
    give: (rig) => rig.logIn("account-4", { registrar: "192.0.2.1" }),
    outcome: "failed",
    decidedAt: 32_000,
  },
  {
    ...IN,
    behaviours: [],
    give: (rig) => rig.logIn("account-1", { user: "3001", password: "sip3001" }),
    outcome: "assumed",
    decidedAt: 4000,
  },
  {
    ...IN,
    registration: "logged-out",
    behaviours: [],
    give: (rig) => rig.logOut("account-1"),
    outcome: "confirmed",
    decidedAt: 300,
  },
  {
    ...IN,
    registration: "logged-out",
    behaviours: ["logout-status-200"],
    give: (rig) => rig.logOut("account-1"),
    outcome: "assumed",
    decidedAt: 5000,
  },
];

test("each of 200 commands without a reply, with a fail 0 to 15 s late, gets the right outcome", () => {
  const random = new SeededRandom(15);
  const seen = new Set<string>();
  for (let round = 0; round < 200; round += 1) {
    const silent = CASES[round % CASES.length];
    if (!silent) throw new Error("no case");
    const late = lateness(random, silent.decidedAt);
    const rig = ReadingRig.playing(["fail-missing", ...silent.behaviours]);
    if (silent.give === switched) takeTwo(rig);
    const id = silent.give(rig);
    rig.pass(late);
    rig.sim.links.broadcast({ event: "fail", account: silent.account, error: "Too late" });
    rig.pass(Math.max(6000, silent.decidedAt + 2000 - late));
    const isBefore = late < silent.decidedAt;
    expect([round, late, rig.outcome(id)]).toEqual([
      round,
      late,
      isBefore ? "failed" : silent.outcome,
    ]);
    seen.add(`${round % CASES.length} ${isBefore}`);
    if (silent.give === switched) expectDoubt(rig, late);
    else expect(rig.account(silent.account).registration).toBe(silent.registration);
    if (!isBefore) expect(rig.account(silent.account).lastError?.text).toBe("Too late");
  }
  // Each command both ways, except the one that is decided after all fails.
  expect(seen.size).toBe(2 * CASES.length - 1);
}, 60_000);

/** Early or late, but never within a millisecond of the decision. */
function lateness(random: SeededRandom, decidedAt: number): number {
  const ms = random.next() < 0.4 ? random.between(0, decidedAt) : random.between(0, 15_000);
  const isNear = Math.abs(ms - decidedAt) < 250;
  return Math.floor(isNear ? Math.max(0, decidedAt - 260) : ms);
}

function takeTwo(rig: ReadingRig): void {
  for (const number of ["4001", "4002"]) {
    rig.phone.ring({ to: "account-1", from: number });
    rig.pass(100);
    rig.on("answer", "account-1", number);
    rig.pass(3000);
  }
}

function switched(rig: ReadingRig): CommandId {
  return rig.on("switch", "account-1", "4001");
}

/** A fail within 5 s of a switch may refer to the switch: then it is not known which call is live. */
function expectDoubt(rig: ReadingRig, late: number): void {
  const doubted = ["account-1 4001 talking or held", "account-1 4002 talking or held"];
  const inferred = ["account-1 4001 talking inferred", "account-1 4002 held inferred"];
  expect(rig.showsLive()).toEqual(late < LATE_SWITCH_MS ? doubted : inferred);
}
