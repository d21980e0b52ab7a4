import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { expect, test } from "vitest";
import { FIXTURE_PLAN } from "../simulator/exchange-fixture.ts";
import { ReadingRig } from "./reading-rig.ts";

const CONFIGURED = FIXTURE_PLAN.accounts.map(({ id, number }) => ({ id, number }));
const NUMBERLESS = CONFIGURED.map(({ id }) => ({ id }));

test.each(["name-empty", "name-missing", "name-is-number"] as const)(
  "a caller without a name is shown by the number: %s",
  (reading) => {
    const rig = ReadingRig.playing([reading]);
    rig.phone.ring({ to: "account-1", from: "4001", name: "Tower" });
    rig.pass(100);
    expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
    expect(rig.call("account-1", "4001").name).toBeNull();
  },
);

test("a name may be any Unicode, and its control characters become spaces", () => {
  const rig = ReadingRig.playing();
  rig.phone.ring({ to: "account-1", from: "4001", name: "東京 To\u0000wer 👩‍✈️" });
  rig.pass(100);
  expect(rig.call("account-1", "4001").name).toBe("東京 To wer 👩‍✈️");
});

test.each(["numbers-uri", "numbers-plus"] as const)(
  "a call is proven by its number, and has its direction, however the server spells numbers: %s",
  (reading) => {
    const rig = ReadingRig.playing([reading]);
    const id = rig.dial("account-1", "3002");
    rig.pass(6000);
    expect(["confirmed", "assumed"]).toContain(rig.outcome(id));
    expect(rig.showsLive()).toEqual(["account-1 3002 dialing", "account-2 3001 ringing"]);
    const answered = rig.on("answer", "account-2", "3001");
    rig.pass(3000);
    expect(rig.outcome(answered)).toBe("confirmed");
    expect(rig.shows()).toEqual(["account-1 3002 talking", "account-2 3001 talking"]);
    rig.sim.links.dropLinks();
    rig.pass(3000);
    expect(rig.shows()).toEqual(["account-1 3002 talking", "account-2 3001 talking"]);
  },
);

test("a call found only in a status has its direction by the account's number, in the server's spelling", () => {
  for (const reading of ["numbers-uri", "numbers-plus"] as const) {
    const rig = ReadingRig.playing([reading]);
    rig.phone.placeCall("account-1", "4002");
    rig.pass(30_000);
    expect(rig.call("account-1", "4002")).toMatchObject({
      direction: "outgoing",
      phase: "dialing",
    });
  }
});

test("where the account's own number is not known both ends are shown, until a call reveals it", () => {
  const rig = ReadingRig.playing([], { configured: NUMBERLESS });
  rig.phone.placeCall("account-1", "4002");
  rig.pass(30_000);
  expect(rig.board.calls.map(({ direction, number }) => [direction, number])).toEqual([
    ["unknown", "3001 → 4002"],
  ]);
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(3000);
  rig.phone.placeCall("account-1", "3003");
  rig.pass(3000);
  expect(rig.call("account-1", "3003")).toMatchObject({ direction: "outgoing", phase: "dialing" });
});

test("a call to one's own number is two calls of the account, one each way", () => {
  const rig = ReadingRig.playing();
  const id = rig.dial("account-1", "3001");
  rig.pass(1000);
  expect(rig.outcome(id)).toBe("confirmed");
  const sides = (): string[] => rig.board.calls.map((call) => `${call.direction} ${call.phase}`);
  expect(sides().sort()).toEqual(["incoming ringing", "outgoing dialing"]);
  const incoming = rig.board.calls.find((call) => call.direction === "incoming");
  if (!incoming) throw new Error("nothing rings");
  const answered = rig.give({ type: "answer", call: incoming.key });
  rig.pass(1000);
  expect(rig.outcome(answered)).toBe("confirmed");
  expect(sides().sort()).toEqual(["incoming talking", "outgoing talking"]);
  expect(rig.board.calls.map(isTalkingOrHeld)).toEqual([true, false]);
});
