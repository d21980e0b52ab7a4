import { expect, test } from "vitest";
import { call, FakeBrowser, clientCalled, HubRig, offered } from "./hub-rig.ts";

const answer = { type: "answer", call } as const;
const decline = { type: "hang-up", call } as const;
const claimOn = (rig: HubRig) => rig.hub.board.calls[0]?.claim;

function ringing(): HubRig {
  const rig = new HubRig();
  rig.happens(offered());
  return rig;
}

test("the first station to answer gets the call; the others see its name and are refused with it", () => {
  const rig = ringing();
  const [first, second] = [rig.browser().hello(), rig.browser().hello()];
  const { id, frame } = rig.command(answer);
  first.says(frame);
  expect(second.of("events").at(-1)?.events).toMatchObject([
    { type: "call-claimed", call, claim: { by: "IOS-1", doing: "answering" } },
  ]);
  for (const command of [answer, decline]) second.says(rig.command(command).frame);
  expect(second.of("outcome").map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["refused", "IOS-1 is answering this call. Nothing was sent."],
    ["refused", "IOS-1 is answering this call. Nothing was sent."],
  ]);
  expect(rig.sunk.map((request) => request.id)).toEqual([id]);
});

test("a claim ends with its command, and then another station may try", () => {
  const rig = ringing();
  const [first, second] = [rig.browser().hello(), rig.browser().hello()];
  const { id, frame } = rig.command(answer);
  first.says(frame);
  rig.dispatch.settle(id, { outcome: "unanswered" });
  expect(claimOn(rig)).toBeUndefined();
  second.says(rig.command(answer).frame);
  expect(claimOn(rig)).toEqual({ by: "IOS-2", doing: "answering" });
  expect(rig.sunk).toHaveLength(2);
});

test("a decline in progress is shown as such", () => {
  const rig = ringing();
  rig.browser().hello().says(rig.command(decline).frame);
  expect(claimOn(rig)).toEqual({ by: "IOS-1", doing: "declining" });
});

test("a claim names the person signed in at its station, announced or by a command", () => {
  const rig = ringing();
  const lead = new FakeBrowser(rig, "IOS-1", clientCalled("Lead instructor")).hello();
  const signed = { by: "IOS-1", person: "Lead instructor" };
  lead.says({ type: "claim", call });
  expect(claimOn(rig)).toEqual({ ...signed, doing: "answering" });
  lead.says(rig.command(decline).frame);
  expect(claimOn(rig)).toEqual({ ...signed, doing: "declining" });
});

test("a command that could not be sent leaves no claim", () => {
  const rig = ringing();
  const watching = rig.browser().hello();
  const { id, frame } = rig.command(answer);
  rig.sink = () => rig.dispatch.settle(id, { outcome: "not-sent" });
  rig.browser().hello().says(frame);
  expect(claimOn(rig)).toBeUndefined();
  expect(watching.of("events")).toEqual([]);
});

test("an announced claim holds for three seconds", () => {
  const rig = ringing();
  const [first, second] = [rig.browser().hello(), rig.browser().hello()];
  first.says({ type: "claim", call });
  second.says({ type: "claim", call });
  expect(claimOn(rig)).toEqual({ by: "IOS-1", doing: "answering" });
  second.says(rig.command(answer).frame);
  expect(rig.sunk).toEqual([]);
  rig.pass(3000);
  expect(claimOn(rig)).toBeUndefined();
  second.says(rig.command(answer).frame);
  expect(rig.sunk).toHaveLength(1);
});

test("an announced claim becomes that of the command that follows it", () => {
  const rig = ringing();
  const browser = rig.browser().hello().says({ type: "claim", call });
  const { id, frame } = rig.command(answer);
  browser.says(frame);
  rig.pass(4000);
  expect(claimOn(rig)).toEqual({ by: "IOS-1", doing: "answering" });
  rig.dispatch.settle(id, { outcome: "confirmed" });
  expect(claimOn(rig)).toBeUndefined();
});

test("a call that does not ring or does not exist cannot be claimed", () => {
  const rig = ringing();
  const browser = rig.browser().hello();
  browser.says({ type: "claim", call: "t1/account-1/none" });
  rig.happens({ type: "call-answered", call, others: "unchanged", at: 2 });
  browser.says({ type: "claim", call });
  expect(claimOn(rig)).toBeUndefined();
  expect(browser.of("rejected")).toEqual([]);
});
