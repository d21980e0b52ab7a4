import { emptyBoard } from "@callboard/shared/board/board";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { KnownCalls } from "./known-calls.ts";

const place = { server: "c1" as ServerId, account: "200" as AccountId };
const call = "c1/200/n-1" as CallKey;

test("nothing is kept of a call that is over, and its id is free for another", () => {
  const legs = new KnownCalls(emptyBoard, false);
  legs.bind(call, { account: place.account, callId: "SIP/1" });
  legs.apply({ type: "call-offered", call, ...place, number: "44", name: null, at: 1 });
  expect(legs.find(place.account, "SIP/1")?.key).toBe(call);
  const ending = { reason: "ended", text: null, by: null } as const;
  legs.apply({ type: "call-ended", call, ending, at: 2 });
  expect(legs.callIdOf(call)).toBeUndefined();
  expect(legs.find(place.account, "SIP/1")).toBeUndefined();
  expect(legs.isTouchedSince(call, 0)).toBe(false);
});

test("the same id on two devices is two legs", () => {
  const legs = new KnownCalls(emptyBoard, false);
  legs.bind(call, { account: place.account, callId: "SIP/1" });
  expect(legs.find("201" as AccountId, "SIP/1")).toBeUndefined();
});
