import { BoardEvent } from "@callboard/shared/board/event";
import type { EventOf } from "@callboard/shared/board/event";
import { expect, test } from "vitest";
import { call, FakeBrowser, clientCalled, HubRig, offered } from "./hub-rig.ts";

const PERSON = "Lead instructor";
const ending = { reason: "ended", text: null, by: "IOS-1" } as const;

/** A ringing call and a command to decline it. */
function declined(by: string, who?: string) {
  const rig = new HubRig();
  rig.happens(offered());
  const client = who === undefined ? undefined : clientCalled(who);
  const { id, frame } = rig.command({ type: "hang-up", call });
  new FakeBrowser(rig, by, client).hello().says(frame);
  const fact: BoardEvent = { type: "call-ended", call, ending, causedBy: id, by, at: 2 };
  return { rig, fact };
}

test("a fact names the person who gave its command, before the outcome and after", () => {
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

test("a fact without sign-in, or without a command of ours, names no person", () => {
  const { rig, fact } = declined("IOS-1");
  expect(rig.dispatch.signed([fact, offered()])).toEqual([fact, offered()]);
  rig.happens(fact);
  expect(JSON.stringify(rig.hub.board)).not.toContain("person");
});

test("a failed call has a person who dialed it, but none who hung up", () => {
  const { rig, fact } = declined("IOS-1", PERSON);
  const failed: EventOf<"call-ended">["ending"] = { reason: "failed", text: "486", by: null };
  rig.happens(...rig.dispatch.signed([{ ...fact, type: "call-ended", call, ending: failed }]));
  expect(rig.hub.board.calls[0]).toMatchObject({ ending: failed, basis: { person: PERSON } });
  expect(rig.hub.board.calls[0]).not.toHaveProperty("ending.person");
});

test("older facts without a person can still be read", () => {
  const old = { type: "call-claimed", call, claim: { by: "IOS-1", doing: "answering" }, at: 1 };
  expect(BoardEvent.parse(old)).toEqual(old);
});
