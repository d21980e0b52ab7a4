import type { CommandId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { ReadingRig } from "../src/readings/reading-rig.ts";
import { FIXTURE_PLAN } from "../src/simulator/exchange-fixture.ts";
import type { ForeignProgram } from "../src/simulator/memory-links.ts";
import { SeededRandom } from "../src/simulator/seeded-random.ts";

const ACCOUNT = "account-1";
const NUMBERS = ["4001", "4002", "4003"];

test("of 1,000 make-calls among replies to other programs, only our own are confirmed", () => {
  const seed = 13;
  const random = new SeededRandom(seed);
  const accounts = FIXTURE_PLAN.accounts.slice(0, 3);
  const plan = { ...FIXTURE_PLAN, accounts, callsPerAccount: 3 };
  const rig = ReadingRig.playing(["replies-broadcast", "ids-lowest-free"], { plan, seed });
  const program = rig.sim.links.program();
  const somebodyElse = (): void => actForeign(rig, program, random);
  const counts = new Map<string, number>();
  for (let round = 0; round < 1000; round += 1) {
    const number = random.pick(NUMBERS) ?? "";
    // Foreign activity before, at and after our make-call, within the time until its outcome.
    for (let times = random.between(0, 6); times > 0; times -= 1)
      setTimeout(somebodyElse, random.between(0, 600));
    rig.pass(random.between(0, 300));
    const own = ownCall(rig, () => rig.dial(ACCOUNT, number));
    untilSettled(rig, own.id);
    const outcome = rig.outcome(own.id) ?? "none";
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (outcome === "confirmed") expectOurs(rig, own);
    clear(rig);
  }
  process.stdout.write(
    `${JSON.stringify({ seed, makeCalls: 1000, ...Object.fromEntries(counts) })}\n`,
  );
  // The test needs both ambiguous and clear cases.
  expect(counts.get("ambiguous")).toBeGreaterThan(50);
  expect(counts.get("confirmed")).toBeGreaterThan(200);
  expect(counts.get("none")).toBeUndefined();
}, 120_000);

function untilSettled(rig: ReadingRig, id: CommandId): void {
  for (let ms = 0; ms < 6500 && rig.outcome(id) === undefined; ms += 100) rig.pass(100);
}

/** Another program dials or hangs up on our account, or a call-return arrives for a call that never existed. */
function actForeign(rig: ReadingRig, program: ForeignProgram, random: SeededRandom): void {
  const num = random.pick(NUMBERS) ?? "";
  const call_id = Math.floor(random.next() * 6);
  const leg = random.pick(rig.phone.state()[0]?.legs ?? []);
  const dice = random.next();
  if (dice < 0.45) program.gives({ cmd: "make-call", account: ACCOUNT, num });
  else if (dice < 0.55)
    rig.sim.links.broadcast({ event: "call-return", account: ACCOUNT, call_id });
  else if (leg) program.gives({ cmd: "hangup-call", account: ACCOUNT, call_id: leg.id });
}

interface OwnCall {
  id: CommandId;
  calls: readonly number[];
}

/** Gives a make-call; returns the server's calls that it created: one, or none when it was refused without an id. */
function ownCall(rig: ReadingRig, dial: () => CommandId): OwnCall {
  const before = rig.placed.length;
  const id = dial();
  rig.pass(1);
  return { id, calls: rig.placed.slice(before) };
}

/** A confirmed make-call created a call, and a hang-up on the board's call ends exactly that one. */
function expectOurs(rig: ReadingRig, { calls }: OwnCall): void {
  expect(calls).toHaveLength(1);
  const ours = rig.board.calls.findLast((call) => call.key === rig.dialedKey());
  const legs = (): { id: number; call: number }[] =>
    (rig.phone.state()[0]?.legs ?? []).filter((leg) => calls.includes(leg.call));
  const [leg] = legs();
  if (!ours || ours.phase === "ended" || !leg) {
    rig.pass(5);
    expect(legs()).toEqual([]);
    return;
  }
  const before = rig.received().length;
  rig.give({ type: "hang-up", call: ours.key });
  rig.pass(1);
  const words = { cmd: "hangup-call", account: ACCOUNT, call_id: leg.id };
  expect(rig.received().slice(before)).toContain(JSON.stringify(words));
}

function clear(rig: ReadingRig): void {
  rig.pass(700);
  for (const { id, legs } of rig.phone.state()) {
    for (const leg of legs) if (rig.sim.exchange.leg(id, leg.id)) rig.phone.hangUp(id, leg.id);
  }
  rig.pass(5000);
  rig.sim.received.length = 0;
  expect(rig.showsLive()).toEqual([]);
}
