import type { Command } from "@callboard/shared/commands/command";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { CstaRig } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

const call = (rig: CstaRig, number: string) => {
  const found = rig.board.calls.find((one) => one.number === number);
  if (!found) throw new Error(`There is no call with ${number}.`);
  return found;
};

/** A device that talks to 44 and has requested a consultation with 55. */
function consulting(): { rig: CstaRig; about: CallKey; id: CommandId } {
  const rig = CstaRig.online().says(SAYS.rings, SAYS.talks);
  const about = rig.call.key;
  return { rig, about, id: rig.give({ type: "consult", call: about, number: "55" }) };
}

/** 44 is held, and the device talks to 55 about it. */
function consulted() {
  const { rig, about } = consulting();
  rig.answers(SAYS.consulting).says(SAYS.held, SAYS.consultRings, SAYS.consultTalks);
  rig.pass(300).answers(SAYS.nothingThere);
  const consultation = call(rig, "55").key;
  const give = (type: "transfer" | "reconnect"): CommandId =>
    rig.give({ type, call: consultation, other: about });
  return { rig, about, give };
}

const ends = ({ board }: CstaRig): unknown[] =>
  board.calls.map((one) => (one.phase === "ended" ? one.ending : one.phase));

test("a consultation is a separate call that names its first call, bound by its first event", () => {
  const { rig, about, id } = consulting();
  expect(rig.last).toMatch(/<existingCall><callID>SIP.x-0007<.*<consultedDevice>55</);
  expect(call(rig, "55")).toMatchObject({ phase: "dialing", consultsFor: about });
  rig.answers(SAYS.consulting);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.consultRings);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  rig.says(SAYS.consultTalks);
  expect(call(rig, "55")).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("the first call of a consultation is held when the server says so, not before", () => {
  const { rig } = consulting();
  rig.answers(SAYS.consulting).says(SAYS.consultRings);
  expect(call(rig, "44").phase).toBe("talking");
  rig.pass(300);
  expect(rig.names.at(-1)).toBe("SnapShotDevice");
  rig.says(SAYS.held);
  expect(call(rig, "44")).toMatchObject({ phase: "held", confidence: "confirmed" });
  expect(call(rig, "44").basis.by).toBeNull();
});

test("a server that knows the consultation's id at once is believed", () => {
  const { rig, id } = consulting();
  const leg = "<initiatedCall><callID>SIP/x-0007-att</callID><deviceID>200</deviceID>";
  rig.answers(SAYS.consulting.replace("<privateData>", `${leg}</initiatedCall><privateData>`));
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
});

test("a consultation's event binds neither a dialed call nor a consultation about another call", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", server: "c1", account: "200", number: "55" } as Command);
  rig.answers(SAYS.making).says(SAYS.consultRings);
  expect(rig.outcomes.get(id)).toBeUndefined();
  const other = consulting();
  other.rig.answers(SAYS.consulting).says(SAYS.consultRings.replace("0007-att", "0008-att"));
  expect(other.rig.outcomes.get(other.id)).toBeUndefined();
});

test("a call that a client makes while a consultation starts is not the consultation", () => {
  const { rig, id } = consulting();
  rig.answers(SAYS.consulting).says(SAYS.ringsThere.replaceAll("0007", "0030"));
  expect(rig.outcomes.get(id)).toBeUndefined();
});

test("a refused consultation ends and leaves its first call unchanged", () => {
  const { rig, id } = consulting();
  rig.answers(SAYS.refused);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed" });
  expect(ends(rig)).toMatchObject(["talking", { reason: "failed" }]);
});

test("a consultation that was sent may still come after its first call has ended", () => {
  const { rig, id } = consulting();
  rig.says(SAYS.cleared).answers(SAYS.consulting);
  expect(rig.outcomes.get(id)).toBeUndefined();
  expect(rig.pass(6000).outcomes.get(id)).toMatchObject({ outcome: "assumed" });
});

test.each([
  ["an event that names both calls", SAYS.transferredBoth],
  ["an event that names one of them", SAYS.transferred],
])(
  "a transfer is proved by %s: both calls end as transferred to the other's number",
  (_what, event) => {
    const { rig, give } = consulted();
    const id = give("transfer");
    expect(rig.last).toMatch(/<activeCall><callID>SIP.x-0007-att<.*<heldCall><callID>SIP.x-0007</);
    rig.answers(SAYS.transferring);
    expect(rig.outcomes.get(id)).toBeUndefined();
    rig.says(event);
    expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
    const by = "IOS-1";
    expect(ends(rig)).toEqual([
      { reason: "transferred", text: "55", by },
      { reason: "transferred", text: "44", by },
    ]);
  },
);

test("a transfer is proved when both calls are cleared after the server has acknowledged it", () => {
  const { rig, give } = consulted();
  const id = give("transfer");
  rig.answers(SAYS.transferring).says(SAYS.cleared);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.consultCleared);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(ends(rig)).toMatchObject([{ reason: "transferred" }, { reason: "transferred" }]);
});

test("a call that ends before the transfer is acknowledged has ended, not been transferred", () => {
  const { rig, give } = consulted();
  const id = give("transfer");
  rig.says(SAYS.consultCleared).answers(SAYS.refused);
  const reason =
    "state incompatibility: invalid connection state. The other call is still on hold.";
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed", reason });
  expect(ends(rig)).toMatchObject(["held", { reason: "ended" }]);
});

test("an acknowledged transfer without any effect is unanswered, and ends no call", () => {
  const { rig, give } = consulted();
  const id = give("transfer");
  rig.answers(SAYS.transferring).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unanswered" });
  expect(ends(rig)).toEqual(["held", "talking"]);
});

test("a transfer after a switch names the talking leg as the active one", () => {
  const { rig, give } = consulted();
  rig.says(SAYS.retrieved, SAYS.held.replace("x-0007", "x-0007-att"));
  give("transfer");
  expect(rig.last).toMatch(/<activeCall><callID>SIP.x-0007<.*<heldCall><callID>SIP.x-0007-att</);
});

test("reconnect is proved by the end of one call and the retrieval of the other", () => {
  const { rig, give } = consulted();
  const id = give("reconnect");
  expect(rig.last).toMatch(/^<ReconnectCall><activeCall><callID>SIP.x-0007-att</);
  rig.answers(SAYS.reconnecting).says(SAYS.consultCleared);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.retrieved);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(ends(rig)).toMatchObject(["talking", { reason: "ended", by: "IOS-1" }]);
});

test("reconnect without an event for the retrieval is assumed, and inferred on the board", () => {
  const { rig, give } = consulted();
  const id = give("reconnect");
  rig.answers(SAYS.reconnecting).says(SAYS.consultCleared);
  rig.pass(1100).answers(SAYS.nothingThere).pass(5000);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "assumed" });
  expect(call(rig, "44")).toMatchObject({ phase: "talking", confidence: "inferred" });
});

test("reconnect is not assumed until the consultation is known to have ended", () => {
  const { rig, give } = consulted();
  const id = give("reconnect");
  rig.answers(SAYS.reconnecting).says(SAYS.retrieved).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unanswered" });
});

test("a sent command is unknown after a lost link, and is not sent again", () => {
  const { rig, give } = consulted();
  const id = give("transfer");
  rig.lose().open().says(SAYS.started).answers(SAYS.monitoring);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unknown" });
  expect(rig.names.filter((name) => name === "TransferCall")).toHaveLength(1);
});
