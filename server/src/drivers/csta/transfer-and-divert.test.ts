import type { AccountId, CommandId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { account, CstaRig } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

const talking = (): CstaRig => CstaRig.online().says(SAYS.rings, SAYS.talks);
const elsewhere = (text: string): string => text.replaceAll("200", "201");
const ends = ({ board }: CstaRig): unknown[] =>
  board.calls.map((one) => (one.phase === "ended" ? one.ending : one.phase));

test("send-digits is at most assumed: no message shows that the tones were heard", () => {
  const rig = talking();
  const id = rig.give({ type: "send-digits", call: rig.call.key, digits: "12#" });
  expect(rig.last).toContain("<charactersToSend>12#</charactersToSend>");
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.answers(SAYS.sendingDigits);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "assumed" });
  const other = rig.give({ type: "send-digits", call: rig.call.key, digits: "1" });
  rig.answers(SAYS.refused);
  expect(rig.outcomes.get(other)).toMatchObject({ outcome: "failed" });
});

test.each([
  ["the server's event", SAYS.transferred],
  ["the end of the call", SAYS.cleared],
])("a blind transfer is proved by %s, and the ending names the destination", (_what, event) => {
  const rig = talking();
  const id = rig.give({ type: "blind-transfer", call: rig.call.key, number: "46" });
  expect(rig.last).toMatch(/<activeCall><callID>SIP.x-0007<.*<transferredTo>46</);
  rig.answers(SAYS.givingAway);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(event);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(ends(rig)).toEqual([{ reason: "transferred", text: "46", by: "IOS-1" }]);
});

test("a call that ends before its transfer is acknowledged has just ended", () => {
  const rig = talking();
  rig.give({ type: "blind-transfer", call: rig.call.key, number: "46" });
  rig.says(SAYS.cleared);
  expect(ends(rig)).toMatchObject([{ reason: "ended" }]);
});

test("a call that ends for another reason is not transferred, although the server accepted it", () => {
  const rig = talking();
  rig.give({ type: "blind-transfer", call: rig.call.key, number: "46" });
  rig.answers(SAYS.givingAway).says(SAYS.cleared.replace("Normal Clearing", "Network fault"));
  expect(ends(rig)).toMatchObject([{ reason: "ended", text: "Network fault" }]);
});

test("a ringing call that is diverted ends as diverted, although the server says that it was answered elsewhere", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  const id = rig.give({ type: "divert", call: rig.call.key, number: "46" });
  expect(rig.last).toMatch(/<callToBeDiverted><callID>SIP.x-0007<.*<newDestination>46</);
  rig.answers(SAYS.diverting);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.divertedAway);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(ends(rig)).toEqual([{ reason: "diverted", text: "46", by: "IOS-1" }]);
});

test("a call that is answered elsewhere before it could be diverted was answered elsewhere", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  rig.give({ type: "divert", call: rig.call.key, number: "46" });
  rig.says(SAYS.diverted);
  expect(ends(rig)).toMatchObject([{ reason: "ended", text: "Answered elsewhere" }]);
});

test("a talking call is not diverted, and a ringing one not transferred", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  const { key: call } = rig.call;
  const one = rig.give({ type: "blind-transfer", call, number: "46" });
  rig.says(SAYS.talks);
  const other = rig.give({ type: "divert", call, number: "46" });
  for (const id of [one, other]) expect(rig.outcomes.get(id)?.outcome).toBe("refused");
});

/** A call rings at 201, and 200 picks it up. */
function picking(): { rig: CstaRig; id: CommandId } {
  const rig = CstaRig.online().configure("200", "201").answers(elsewhere(SAYS.monitoring));
  rig.answers(SAYS.nothingThere).answers(SAYS.disturbable).answers(SAYS.forwardings);
  rig.says(elsewhere(SAYS.rings));
  return { rig, id: rig.give({ type: "pick-up", call: rig.call.key, account }) };
}

const here = SAYS.talks.replaceAll("0007", "0040");

test("a picked-up call belongs to the account that picked it up, bound by its first event", () => {
  const { rig, id } = picking();
  expect(rig.last).toMatch(/<callToBePickedUp>.*<deviceID>201<.*<requestingDevice><deviceID>200</);
  rig.answers(SAYS.pickingUp).says(elsewhere(SAYS.diverted));
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(here);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(rig.call).toMatchObject({ account: "200", number: "44", phase: "talking" });
  expect(rig.call).toMatchObject({ direction: "incoming", name: "Åse Ærø" });
});

test("a call that rings here first and then talks is the picked-up one", () => {
  const { rig, id } = picking();
  rig.answers(SAYS.pickingUp).says(SAYS.rings.replaceAll("0007", "0040"));
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(here);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
});

test("another caller's call on that account is not the picked-up one", () => {
  const { rig, id } = picking();
  rig
    .answers(SAYS.pickingUp)
    .says(SAYS.rings.replaceAll("0007", "0041").replaceAll(">44<", ">47<"));
  rig.says(here.replaceAll("0040", "0041"));
  expect(rig.outcomes.get(id)).toBeUndefined();
});

test("the end of ringing there does not prove a pick-up here", () => {
  const { rig, id } = picking();
  rig.answers(SAYS.pickingUp).says(elsewhere(SAYS.diverted)).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "assumed" });
  expect(ends(rig)).toEqual([{ reason: "ended", text: "Answered elsewhere", by: null }]);
});

test("a pick-up for an unknown account, or for the one where it rings, is refused", () => {
  const { rig, id } = picking();
  rig.answers(SAYS.refused);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed" });
  for (const at of ["201", "999"] as AccountId[]) {
    const other = rig.give({ type: "pick-up", call: rig.call.key, account: at });
    expect(rig.outcomes.get(other)?.outcome).toBe("refused");
  }
});
