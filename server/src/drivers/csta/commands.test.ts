import type { CallKey } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { CstaRig, here } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

const SECOND = "SIP/x-0020";
const asSecond = (text: string): string =>
  text.replaceAll("SIP/x-0007", SECOND).replaceAll(">44<", ">55<");

/** A device with a held call (44) and a talking one (55). */
function twoCalls(): { rig: CstaRig; held: CallKey; talking: CallKey } {
  const rig = CstaRig.online().says(SAYS.rings, SAYS.talks, SAYS.held);
  const held = rig.call.key;
  rig.says(asSecond(SAYS.rings), asSecond(SAYS.talks));
  const talking = rig.board.calls.find(({ number }) => number === "55")?.key ?? held;
  return { rig, held, talking };
}

const phases = ({ board }: CstaRig): string[] => board.calls.map(({ phase }) => phase);

test("a dialed call is bound by the next event of its monitor, because its response has no id", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  expect(rig.call).toMatchObject({ phase: "dialing", confidence: "unverified" });
  rig.answers(SAYS.making);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.ringsThere);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(rig.call).toMatchObject({ phase: "dialing", confidence: "confirmed" });
  rig.says(SAYS.talksThere, SAYS.cleared);
  expect(phases(rig)).toEqual(["ended"]);
});

test("the event may come before the response", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  rig.says(SAYS.ringsThere);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  rig.answers(SAYS.making);
  expect(rig.reports).toEqual([]);
});

test("a call dialed on the telephone is not the one dialed here", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  rig.says(SAYS.ringsThereForeign);
  expect(rig.outcomes.get(id)).toBeUndefined();
  expect(phases(rig)).toEqual(["dialing", "dialing"]);
});

test("a client's call to another number than the dialed one is assumed to be it, if it is the only one", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "0044" });
  rig.says(SAYS.ringsThere);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "assumed" });
  expect(phases(rig)).toEqual(["dialing"]);
});

test("a server that knows the id at once is believed", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  rig.answers(SAYS.making.replace("N/A", "SIP/x-0007"));
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  rig.says(SAYS.talksThere);
  expect(rig.call.phase).toBe("talking");
});

test("a busy number fails with the server's text, and is never confirmed before", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  rig.answers(SAYS.making).says(SAYS.failed);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed", reason: "busy" });
  expect(phases(rig)).toEqual(["ended"]);
});

test("a refusal is reported in the server's words", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  const one = rig.give({ type: "answer", call: rig.call.key });
  rig.answers(SAYS.refused);
  const reason = "state incompatibility: invalid connection state";
  expect(rig.outcomes.get(one)).toMatchObject({ outcome: "failed", reason });
  const other = rig
    .pass(1000)
    .answers(SAYS.nothingThere)
    .give({ type: "answer", call: rig.call.key });
  rig.answers(SAYS.refusedInside);
  expect(rig.outcomes.get(other)).toMatchObject({ outcome: "failed", reason: "Nej & nej" });
});

test("a response without an event triggers a snapshot after a second, which proves the effect", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  const id = rig.give({ type: "answer", call: rig.call.key });
  rig.answers(SAYS.answering).pass(1100);
  expect(rig.names.at(-1)).toBe("SnapShotDevice");
  rig.answers(SAYS.nothingThere.replace("<snapshotDeviceResponseInfo />", listing("connected")));
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(rig.call).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("a retrieval without evidence is assumed, and inferred on the board", () => {
  const rig = CstaRig.online().says(SAYS.rings, SAYS.talks, SAYS.held);
  const id = rig.give({ type: "retrieve", call: rig.call.key });
  rig.answers(SAYS.retrieving).pass(1100).answers(SAYS.nothingThere).pass(5000);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "assumed" });
  expect(rig.call).toMatchObject({ phase: "talking", confidence: "inferred" });
});

test("an empty snapshot ends no call of this session before the server has ever listed one", () => {
  const rig = CstaRig.online().says(SAYS.rings).pass(1000).probe().answers(SAYS.nothingThere);
  expect(rig.call.phase).toBe("ringing");
  const list = SAYS.nothingThere.replace("<snapshotDeviceResponseInfo />", listing("alerting"));
  rig.pass(1000).probe().answers(list).pass(1000).probe().answers(SAYS.nothingThere);
  expect(phases(rig)).toEqual(["ended"]);
});

test("a snapshot requested before a call began does not end it", () => {
  const list = SAYS.nothingThere.replace("<snapshotDeviceResponseInfo />", listing("alerting"));
  const rig = CstaRig.online().says(SAYS.rings).pass(1000).probe().answers(list);
  rig.pass(1000).probe().says(asSecond(SAYS.rings)).answers(list);
  expect(phases(rig)).toEqual(["ringing", "ringing"]);
});

test("a switch is a hold, then a retrieval, each proved by its event", () => {
  const { rig, held } = twoCalls();
  const id = rig.give({ type: "switch", call: held });
  expect(rig.last).toContain(`<HoldCall><callToBeHeld><callID>${SECOND}</callID><deviceID>200<`);
  rig.answers(SAYS.holding);
  expect(rig.names.at(-1)).toBe("HoldCall");
  rig.says(asSecond(SAYS.held));
  expect(rig.last).toContain("<RetrieveCall><callToBeRetrieved><callID>SIP/x-0007<");
  rig.answers(SAYS.retrieving).says(SAYS.retrieved);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(phases(rig)).toEqual(["talking", "held"]);
});

test("a switch whose second half is refused resumes the first call, and reports both", () => {
  const { rig, held } = twoCalls();
  const id = rig.give({ type: "switch", call: held });
  rig.answers(SAYS.holding).says(asSecond(SAYS.held)).answers(SAYS.refused);
  expect(rig.last).toContain(`<RetrieveCall><callToBeRetrieved><callID>${SECOND}<`);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.answers(SAYS.retrieving).says(asSecond(SAYS.retrieved));
  const reason = "state incompatibility: invalid connection state. The other call was resumed.";
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed", reason });
  expect(phases(rig)).toEqual(["held", "talking"]);
});

test("a roll-back that is refused too leaves the call held for sure", () => {
  const { rig, held } = twoCalls();
  const id = rig.give({ type: "switch", call: held });
  rig.answers(SAYS.holding).says(asSecond(SAYS.held)).answers(SAYS.refused).answers(SAYS.refused);
  expect(rig.outcomes.get(id)?.reason).toContain("The other call is still on hold");
});

test("a command waits in the queue for two seconds at most, and then is not sent", () => {
  const rig = CstaRig.online().says(SAYS.rings, asSecond(SAYS.rings));
  const [one, other] = rig.board.calls;
  const first = rig.give({ type: "answer", call: one?.key as CallKey });
  const second = rig.give({ type: "hang-up", call: other?.key as CallKey });
  rig.pass(2100);
  expect(rig.outcomes.get(second)).toMatchObject({ outcome: "refused" });
  rig.pass(4000);
  expect(rig.outcomes.get(first)).toMatchObject({ outcome: "unanswered" });
  expect(rig.names).not.toContain("ClearConnection");
});

test("a queued command is not sent when the link is lost, and its outcome says so", () => {
  const rig = CstaRig.online().says(SAYS.rings, asSecond(SAYS.rings));
  const [one, other] = rig.board.calls.map(({ key }) => key);
  const sent = rig.give({ type: "answer", call: one as CallKey });
  const waiting = rig.give({ type: "answer", call: other as CallKey });
  rig.lose();
  expect(rig.outcomes.get(sent)).toMatchObject({ outcome: "unknown" });
  expect(rig.outcomes.get(waiting)).toMatchObject({ outcome: "not-sent" });
});

test("the second half of a switch in the queue does not go out after the outcome", () => {
  const { rig, held } = twoCalls();
  const id = rig.give({ type: "switch", call: held });
  // The hold is a fact, but its response never comes, so nothing else may be sent.
  rig.says(asSecond(SAYS.held)).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unanswered" });
  expect(rig.names).not.toContain("RetrieveCall");
});

function listing(local: string): string {
  return `<snapshotDeviceResponseInfo><connectionIdentifier><deviceID>200</deviceID><callID>SIP/x-0007</callID></connectionIdentifier><localCallState><compoundCallState><localConnectionState>${local}</localConnectionState><localConnectionState>connected</localConnectionState></compoundCallState></localCallState></snapshotDeviceResponseInfo>`;
}
