import { expect, test } from "vitest";
import { CstaRig } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

type Name = keyof typeof SAYS;
const said = (...names: Name[]): CstaRig =>
  CstaRig.online().says(...names.map((name) => SAYS[name]));

test.each<[string, Name[], object]>([
  [
    "a call rings, with number and name",
    ["rings"],
    { phase: "ringing", direction: "incoming", number: "44", name: "Åse Ærø" },
  ],
  ["an answered call talks", ["rings", "talks"], { phase: "talking", confidence: "confirmed" }],
  [
    "a caller's connected leg does not talk while the far end rings",
    ["ringsThereForeign"],
    { phase: "dialing", direction: "outgoing", number: "44" },
  ],
  [
    "an originated call is being dialed",
    ["originated", "reached"],
    { phase: "dialing", number: "44", name: null },
  ],
  ["a call established at the far end talks", ["originated", "talksThere"], { phase: "talking" }],
  [
    "our hold is certain, although the leg names the other device",
    ["rings", "talks", "held"],
    { phase: "held", confidence: "confirmed" },
  ],
  [
    "a hold of the far end leaves us talking",
    ["rings", "talks", "heldThere"],
    { phase: "talking" },
  ],
  [
    "a retrieved call talks",
    ["rings", "talks", "held", "retrieved"],
    { phase: "talking", confidence: "confirmed" },
  ],
  [
    "a retrieval without an event of its own shows as talking",
    ["rings", "talks", "held", "talks"],
    { phase: "talking" },
  ],
  [
    "the end of another party's leg is not ours",
    ["rings", "talks", "clearedThere"],
    { phase: "talking" },
  ],
  ["a call that talks does not ring again", ["rings", "talks", "rings"], { phase: "talking" }],
  [
    "a transfer by the far end leaves our leg",
    ["rings", "talks", "transferredByOther"],
    { phase: "talking" },
  ],
  [
    "our call in a queue is certainly queued",
    ["originated", "queued"],
    { phase: "queued", direction: "outgoing", number: "44", confidence: "confirmed" },
  ],
  [
    "it is dialing when it rings there",
    ["originated", "queued", "ringsThere"],
    { phase: "dialing" },
  ],
  ["or it talks at once", ["originated", "queued", "talksThere"], { phase: "talking" }],
  [
    "a caller in our queue does not ring, and has a name",
    ["queuedHere"],
    { phase: "queued", direction: "incoming", number: "44", name: "Åse Ærø" },
  ],
  ["and rings when its turn comes", ["queuedHere", "rings"], { phase: "ringing", name: "Åse Ærø" }],
  ["an unanswered call waits in the queue again", ["rings", "queuedHere"], { phase: "queued" }],
  [
    "a caller hears the queue over a connected leg",
    ["originated", "queuedConnected"],
    { phase: "queued" },
  ],
])("%s", (_what, names, call) => {
  const rig = said(...names);
  expect(rig.call).toMatchObject(call);
  expect(rig.reports).toEqual([]);
});

test.each<[string, Name[], object]>([
  ["the far end hangs up", ["rings", "talks", "cleared"], { reason: "ended", text: null }],
  ["the whole call is cleared", ["rings", "callCleared"], { reason: "ended", text: null }],
  [
    "another device answers",
    ["rings", "diverted"],
    { reason: "ended", text: "Answered elsewhere" },
  ],
  ["we transfer it", ["rings", "talks", "transferred"], { reason: "transferred", text: "202" }],
  ["it is forwarded", ["rings", "forwarded"], { reason: "diverted", text: "46" }],
  [
    "another device answers and the diversion is not ours",
    ["rings", "divertedAway"],
    { reason: "ended", text: "Answered elsewhere" },
  ],
  ["the far end is busy", ["originated", "failed"], { reason: "failed", text: "busy" }],
])("a call ends when %s", (_what, names, ending) => {
  const [call] = said(...names).board.calls;
  expect(call).toMatchObject({ phase: "ended", ending });
});

test("the far end's legs on a trunk's monitor are ignored, and not reported", () => {
  const rig = said("trunkLeg");
  expect(rig.board.calls).toEqual([]);
  expect(rig.reports).toEqual([]);
});

test("a lifted handset is not a call yet", () => {
  expect(said("initiated").board.calls).toEqual([]);
});

test("a device goes out of service and comes back", () => {
  const rig = said("outOfService");
  expect(rig.board.accounts[0]).toMatchObject({ registration: "refused", sipCode: null });
  rig.says(SAYS.inService);
  expect(rig.board.accounts[0]?.registration).toBe("registered");
});

test("an event of an unknown call triggers a snapshot, its end does not", () => {
  const rig = CstaRig.online().pass(1000);
  const { length } = rig.sent;
  rig.says(SAYS.cleared);
  expect(rig.sent).toHaveLength(length);
  rig.says(SAYS.talks);
  expect(rig.names.slice(length)).toEqual(["SnapShotDevice"]);
  expect(rig.board.calls).toEqual([]);
});

test("a message that is only shown is not reported, an unknown one is counted", () => {
  const rig = CstaRig.online().says(
    "<QueueStatisticsEvent/>",
    "<OutgoingNumbersEvent/>",
    "<SystemStatus/>",
  );
  expect(rig.reports).toEqual([]);
  rig.says("<ParkedEvent/>");
  expect(rig.reports).toMatchObject([{ problem: "unknown-event", detail: "ParkedEvent" }]);
});

test("without the vendor's own words a caller's connected leg is being dialed too", () => {
  const standard = SAYS.ringsThereForeign.replace(/<privateData>.*<\/privateData>/, "");
  expect(CstaRig.online().says(standard).call.phase).toBe("dialing");
});

test("an event with an id from before a lost session changes nothing until a snapshot has listed its call", () => {
  const rig = said("rings", "talks").lose().open().says(SAYS.started).answers(SAYS.monitoring);
  rig.says(SAYS.held);
  expect(rig.call).toMatchObject({ phase: "talking", freshness: "stale" });
});
