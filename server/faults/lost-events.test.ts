import { expect, test } from "vitest";
import { SeededRandom } from "../src/simulator/seeded-random.ts";
import type { AccountState } from "../src/simulator/simulator.ts";
import { ReadingRig } from "../src/readings/reading-rig.ts";

const HOUR_MS = 3_600_000;
const STEP_MS = 250;
const LIMIT_MS = 35_000;

test("with one event in ten lost, for an hour, the board equals the server's state again within 35 s", () => {
  const seed = 12;
  const random = new SeededRandom(seed);
  const rig = ReadingRig.playing(["events-lost"], { seed });
  const wrongSince = new Map<string, number>();
  const waits: number[] = [];
  for (let ms = 0; ms < HOUR_MS; ms += STEP_MS) {
    if (random.next() < 0.05) somethingHappens(rig, random);
    rig.pass(STEP_MS);
    const wrong = differences(answeredOrNot(rig.showsLive()), answeredOrNot(rig.truth()));
    for (const [line, since] of wrongSince) {
      if (wrong.includes(line)) continue;
      waits.push(ms - since);
      wrongSince.delete(line);
    }
    for (const line of wrong) if (!wrongSince.has(line)) wrongSince.set(line, ms);
    for (const since of wrongSince.values()) expect(ms - since).toBeLessThanOrEqual(LIMIT_MS);
  }
  const longest = Math.max(...waits);
  process.stdout.write(`${JSON.stringify({ seed, differences: waits.length, longest })}\n`);
  // Without losses that mattered the limit would prove nothing.
  expect(waits.length).toBeGreaterThan(30);
}, 120_000);

/** The lines that only one of the two has. */
function differences(one: readonly string[], other: readonly string[]): string[] {
  return [
    ...one.filter((line) => !other.includes(line)),
    ...other.filter((line) => !one.includes(line)).map((line) => `not ${line}`),
  ];
}

/** People and other programs call, answer and hang up. */
function somethingHappens(rig: ReadingRig, random: SeededRandom): void {
  const account = random.pick(rig.phone.state().filter((one) => one.registered));
  if (!account) return;
  const leg = random.pick(account.legs);
  const isMore = account.legs.length < 3 && random.next() < 0.3;
  if (!leg || isMore) callBegins(rig, random, account);
  else if (leg.direction === "in" && !leg.started) rig.phone.answer(account.id, leg.id);
  else rig.phone.hangUp(account.id, leg.id);
}

function callBegins(rig: ReadingRig, random: SeededRandom, account: AccountState): void {
  if (random.next() < 0.5) rig.phone.ring({ to: account.id, from: "4001" });
  else rig.phone.placeCall(account.id, random.pick(otherThan(account.number)) ?? "");
}

/** Leaves out calls to the account's own number: from a status alone their legs cannot be told apart. */
function otherThan(own: string): string[] {
  return ["4002", "3001", "3002", "3003"].filter((number) => number !== own);
}

/** Calls by account, number and whether they are answered; equal ones are numbered. */
function answeredOrNot(lines: readonly string[]): string[] {
  const plain = lines.map((line) =>
    line.replace(/ (ringing|dialing|waiting)$/, "?").replace(/ (talking|held).*$/, "!"),
  );
  return plain.map((line, index) => {
    const before = plain.slice(0, index).filter((other) => other === line).length;
    return `${line} ${before}`;
  });
}
