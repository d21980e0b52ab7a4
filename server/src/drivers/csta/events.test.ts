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
    "a call that is originated is being dialed",
    ["originated", "reached"],
    { phase: "dialing", number: "44", name: null },
  ],
  ["what is established at the far end talks", ["originated", "talksThere"], { phase: "talking" }],
  [
    "a hold of ours is sure, though the leg names the other device",
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
    "without an event of its own a retrieval shows as talking again",
    ["rings", "talks", "held", "talks"],
    { phase: "talking" },
  ],
  [
    "the end of another party is not ours",
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
    "a call of ours that waits in a queue does so for sure",
    ["originated", "queued"],
    { phase: "queued", direction: "outgoing", number: "44", confidence: "confirmed" },
  ],
  ["it goes on when it rings there", ["originated", "queued", "ringsThere"], { phase: "dialing" }],
  ["or talks at once", ["originated", "queued", "talksThere"], { phase: "talking" }],
  [
    "a caller who waits for us does not ring, and has a name",
    ["queuedHere"],
    { phase: "queued", direction: "incoming", number: "44", name: "Åse Ærø" },
  ],
  [
    "and rings when it is their turn",
    ["queuedHere", "rings"],
    { phase: "ringing", name: "Åse Ærø" },
  ],
  ["whoever does not answer has them wait again", ["rings", "queuedHere"], { phase: "queued" }],
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
    "somebody answers elsewhere",
    ["rings", "diverted"],
    { reason: "ended", text: "Answered elsewhere" },
  ],
  ["we transfer it", ["rings", "talks", "transferred"], { reason: "transferred", text: "202" }],
  ["it is forwarded", ["rings", "forwarded"], { reason: "diverted", text: "46" }],
  [
    "somebody answers where it was to go and nobody here sent it",
    ["rings", "divertedAway"],
    { reason: "ended", text: "Answered elsewhere" },
  ],
  ["the far end is busy", ["originated", "failed"], { reason: "failed", text: "busy" }],
])("a call is over when %s", (_what, names, ending) => {
  const [call] = said(...names).board.calls;
  expect(call).toMatchObject({ phase: "ended", ending });
});

test("legs of the far end on a trunk's monitor are nobody's here, and are no odd messages", () => {
  const rig = said("trunkLeg");
  expect(rig.board.calls).toEqual([]);
  expect(rig.reports).toEqual([]);
});

test("a lifted handset is no call yet", () => {
  expect(said("initiated").board.calls).toEqual([]);
});

test("a device goes out of service and comes back", () => {
  const rig = said("outOfService");
  expect(rig.board.accounts[0]).toMatchObject({ registration: "refused", sipCode: null });
  rig.says(SAYS.inService);
  expect(rig.board.accounts[0]?.registration).toBe("registered");
});

test("an event of a call that nobody knows is looked into, and an end is not", () => {
  const rig = CstaRig.online().pass(1000);
  const { length } = rig.sent;
  rig.says(SAYS.cleared);
  expect(rig.sent).toHaveLength(length);
  rig.says(SAYS.talks);
  expect(rig.names.slice(length)).toEqual(["SnapShotDevice"]);
  expect(rig.board.calls).toEqual([]);
});

test("what is known and shown only is not odd, and what nobody knows is counted", () => {
  const rig = CstaRig.online().says(
    "<QueueStatisticsEvent/>",
    "<OutgoingNumbersEvent/>",
    "<SystemStatus/>",
  );
  expect(rig.reports).toEqual([]);
  rig.says("<ParkedEvent/>");
  expect(rig.reports).toMatchObject([{ problem: "unknown-event", detail: "ParkedEvent" }]);
});

test("without the vendor's own words a caller's connected leg is being dialed, too", () => {
  const standard = SAYS.ringsThereForeign.replace(/<privateData>.*<\/privateData>/, "");
  expect(CstaRig.online().says(standard).call.phase).toBe("dialing");
});

test("an event under an id of before changes nothing until a snapshot has shown whose it is", () => {
  const rig = said("rings", "talks").lose().open().says(SAYS.started).answers(SAYS.monitoring);
  rig.says(SAYS.held);
  expect(rig.call).toMatchObject({ phase: "talking", freshness: "stale" });
});
