import { emptyBoard } from "@callboard/shared/board/board";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { CstaCalls } from "./known-calls.ts";

const place = { server: "c1" as ServerId, account: "200" as AccountId };
const call = "c1/200/n-1" as CallKey;

test("an ended call is forgotten, and its id is free for another", () => {
  const calls = new CstaCalls(emptyBoard, false);
  calls.bind({ account: place.account, key: call }, "SIP/1", 1);
  calls.apply({ type: "call-offered", call, ...place, number: "44", name: null, at: 1 });
  expect(calls.find(place.account, "SIP/1")?.key).toBe(call);
  const ending = { reason: "ended", text: null, by: null } as const;
  calls.apply({ type: "call-ended", call, ending, at: 2 });
  expect(calls.idOf(call)).toBeUndefined();
  expect(calls.find(place.account, "SIP/1")).toBeUndefined();
  expect(calls.isTouchedSince(call, 0)).toBe(false);
});

test("the same id on two devices is two legs", () => {
  const calls = new CstaCalls(emptyBoard, false);
  calls.bind({ account: place.account, key: call }, "SIP/1", 1);
  expect(calls.find("201" as AccountId, "SIP/1")).toBeUndefined();
});
