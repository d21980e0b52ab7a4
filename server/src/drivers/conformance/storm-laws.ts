import type { LiveCall } from "@callboard/shared/board/call";
import type { Command, CommandType } from "@callboard/shared/commands/command";
import fc from "fast-check";
import { expect } from "vitest";
import { account, ACCOUNTS, Bench, server } from "./bench.ts";
import { commonOf } from "./kit.ts";
import type { CommonType, DriverKit, Laws, Leg } from "./kit.ts";

const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);
const RUNS = process.env["CALLBOARD_FULL"] === "1" ? 400 : 60;

/** One random step; `pick` chooses the call or command. */
type StormStep = (bench: Bench, pick: number, kit: DriverKit) => void;

const STORM_STEPS: Readonly<Record<string, StormStep>> = {
  "a client gives a command": (bench, pick, kit) => give(bench, kit, pick),
  "the server carries out a command": (bench) => {
    const asked = bench.takeWaiting();
    if (asked) bench.hears(bench.exchange.carryOut(asked));
  },
  "the server refuses a command": (bench) => {
    const asked = bench.takeWaiting();
    if (asked) bench.hears([{ is: "refused", to: asked, text: "No" }]);
  },
  "the server ignores a command": (bench) => {
    bench.takeWaiting();
  },
  "a call comes in": (bench, pick) => {
    bench.hears(bench.exchange.offer(ACCOUNTS[pick % 2] ?? account, nextNumber(bench)));
  },
  "the far end answers": (bench, pick) => {
    const leg = legAt(bench, pick);
    if (leg?.phase === "ringing" || leg?.phase === "dialing") {
      bench.hears(bench.exchange.answer(leg));
    }
  },
  "the far end hangs up": (bench, pick) => {
    const leg = legAt(bench, pick);
    if (leg) bench.hears(bench.exchange.end(leg));
  },
  "another program holds or retrieves": (bench, pick) => {
    const leg = legAt(bench, pick);
    if (leg?.phase === "talking") bench.hears(bench.exchange.hold(leg));
    else if (leg?.phase === "held") bench.hears(bench.exchange.retrieve(leg));
  },
  "the session is lost": (bench) => {
    if (bench.isOpen) bench.lose();
  },
  "the session is back": (bench) => {
    if (!bench.isOpen) bench.open();
  },
  "the server sends nonsense": (bench, pick, kit) => {
    const texts = Object.values(kit.hostile);
    if (bench.isOpen) bench.receives(texts[pick % texts.length] ?? "");
  },
  "the server stops or resumes replying": (bench, pick) => {
    bench.answersSnapshots = pick % 2 === 0;
  },
  "time passes": (bench, pick) => {
    bench.pass(pick % 7000);
  },
};

export const STORM_LAWS: Laws = {
  "after any events in any order, each command has one outcome and the board matches the server": (
    kit,
  ) => {
    const step = fc.constantFrom(...Object.keys(STORM_STEPS));
    const steps = fc.array(fc.tuple(step, fc.nat(9999)), { maxLength: 40 });
    const property = fc.property(steps, (chosen) => {
      const bench = Bench.online(kit);
      for (const [name, pick] of chosen) STORM_STEPS[name]?.(bench, pick, kit);
      endStorm(bench);
      expectMatch(bench);
      if (tellsOfHold(kit)) expectSurePhases(bench);
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  },
};

function legAt({ exchange }: Bench, pick: number): Leg | undefined {
  return exchange.legs[pick % Math.max(1, exchange.legs.length)];
}

/** Gives a command that the hub would allow. */
function give(bench: Bench, { vendor }: DriverKit, pick: number): void {
  const types = commonOf(vendor);
  const type = types[pick % types.length];
  if (type === undefined || !bench.isOpen || bench.board.servers[0]?.link.state !== "up") return;
  const calls = bench.liveCalls.filter(
    (call) => isFor(type, call) && !isUnderWay(bench, type, call),
  );
  const command = commandOf(bench, type, calls[pick % Math.max(1, calls.length)]);
  if (command) bench.give(command);
}

function commandOf(bench: Bench, type: CommonType, call?: LiveCall): Command | undefined {
  const place = { server, account };
  switch (type) {
    case "make-call":
      return { type, ...place, number: nextNumber(bench) };
    case "login":
      return { type, ...place, user: "u", password: "secret", registrar: "sip.example" };
    case "logout":
    case "refresh":
      return { type, ...place };
    default:
      return call && { type, call: call.key };
  }
}

function isFor(type: CommandType, call: LiveCall): boolean {
  if (call.freshness === "stale") return false;
  if (type === "answer") return call.phase === "ringing";
  return type === "hang-up" || call.phase === "talking" || call.phase === "held";
}

function isUnderWay(bench: Bench, type: CommandType, call: LiveCall): boolean {
  return [...bench.given].some(
    ([id, { command }]) =>
      command.type === type &&
      "call" in command &&
      command.call === call.key &&
      !bench.outcomes.has(id),
  );
}

function nextNumber({ exchange, given, now }: Bench): string {
  return `4${String(now)}${String(given.size)}${String(exchange.legs.length)}`;
}

function endStorm(bench: Bench): void {
  if (!bench.isOpen) bench.open();
  bench.answersSnapshots = true;
  bench.pass(60_000);
}

function expectMatch(bench: Bench): void {
  for (const [id, { command }] of bench.given) {
    expect(bench.outcome(id), `the outcome of ${command.type}`).toBeDefined();
  }
  const shown = bench.liveCalls.map((call) => ({ ...ends(call), freshness: call.freshness }));
  const real = bench.exchange.legs.map((leg) => ({ ...ends(leg), freshness: "live" }));
  expect(shown.sort(byNumber)).toEqual(real.sort(byNumber));
}

/** Without an event for hold, a talking call that another program holds goes unnoticed. */
function tellsOfHold({ vendor }: DriverKit): boolean {
  return vendor.capabilities.includes("hold");
}

function expectSurePhases(bench: Bench): void {
  const sure = bench.liveCalls.filter(({ confidence }) => confidence === "confirmed");
  for (const { number, phase } of sure) {
    const leg = bench.exchange.legs.find((other) => other.number === number);
    expect(phase, `the phase of a confirmed call`).toBe(leg?.phase);
  }
}

function ends({
  account: on,
  number,
  phase,
}: Pick<LiveCall, "account" | "number" | "phase"> | Leg) {
  return { on, number, isAnswered: phase === "talking" || phase === "held" };
}

function byNumber(one: { number: string }, other: { number: string }): number {
  return one.number < other.number ? -1 : 1;
}
