import { BoardEvent } from "@callboard/shared/board/event";
import type { EventOf } from "@callboard/shared/board/event";
import { expect, test } from "vitest";
import { call, FakeBrowser, clientCalled, HubRig, offered } from "./hub-rig.ts";

const PERSON = "Lead instructor";
const ending = { reason: "ended", text: null, by: "IOS-1" } as const;

/** A call that rings, and a command of somebody to decline it. */
function declined(by: string, who?: string) {
  const rig = new HubRig();
  rig.happens(offered());
  const client = who === undefined ? undefined : clientCalled(who);
  const { id, frame } = rig.command({ type: "hang-up", call });
  new FakeBrowser(rig, by, client).hello().says(frame);
  const fact: BoardEvent = { type: "call-ended", call, ending, causedBy: id, by, at: 2 };
  return { rig, fact };
}

test("a fact says who gave the command that brought it about, before its outcome and after", () => {
  const { rig, fact } = declined("IOS-1", PERSON);
  expect(rig.dispatch.signed([fact])).toEqual([{ ...fact, person: PERSON }]);
  rig.dispatch.settle(fact.causedBy as NonNullable<typeof fact.causedBy>, { outcome: "confirmed" });
  expect(rig.dispatch.signed([fact])).toEqual([{ ...fact, person: PERSON }]);
  rig.happens(...rig.dispatch.signed([fact]));
  expect(rig.hub.board.calls[0]).toMatchObject({
    basis: { by: "IOS-1", person: PERSON },
    ending: { by: "IOS-1", person: PERSON },
  });
  const snapshot = JSON.parse(rig.browser().hello().raw[0]?.toString() ?? "") as object;
  expect(snapshot).toMatchObject({ activity: [{ by: "IOS-1", person: PERSON }, {}] });
});

test("where nobody signs in, and of what nobody of us did, a fact says nothing more than before", () => {
  const { rig, fact } = declined("IOS-1");
  expect(rig.dispatch.signed([fact, offered()])).toEqual([fact, offered()]);
  rig.happens(fact);
  expect(JSON.stringify(rig.hub.board)).not.toContain("person");
});

test("a call that failed was dialed by somebody, but nobody hung up", () => {
  const { rig, fact } = declined("IOS-1", PERSON);
  const failed: EventOf<"call-ended">["ending"] = { reason: "failed", text: "486", by: null };
  rig.happens(...rig.dispatch.signed([{ ...fact, type: "call-ended", call, ending: failed }]));
  expect(rig.hub.board.calls[0]).toMatchObject({ ending: failed, basis: { person: PERSON } });
  expect(rig.hub.board.calls[0]).not.toHaveProperty("ending.person");
});

test("facts of before, which name no person, are still read", () => {
  const old = { type: "call-claimed", call, claim: { by: "IOS-1", doing: "answering" }, at: 1 };
  expect(BoardEvent.parse(old)).toEqual(old);
});
