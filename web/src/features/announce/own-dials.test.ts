import type { BoardEvent } from "@callboard/shared/board/event";
import { CommandId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { callWith, keyOf } from "../../board-fixture.ts";
import { OwnDials } from "./own-dials.ts";

const { server, account } = callWith();
const id = CommandId.parse("00000000-0000-4000-8000-000000000001");
const call = keyOf("dialed");
const dialed: BoardEvent = { type: "call-dialed", call, server, account, number: "98", at: 1 };
const ended = (reason: "failed" | "ended"): BoardEvent => {
  return { type: "call-ended", call, ending: { reason, text: "busy", by: null }, at: 2 };
};

test("a failed call that this page dialed is its own failed dial", () => {
  const dials = new OwnDials();
  expect(dials.fact(dialed, id)).toBeUndefined();
  expect(dials.fact(ended("failed"), undefined)).toBe(id);
  expect(dials.isTold(id)).toBe(false);
});

test("the dial of another page is not, nor is a call that ended normally", () => {
  const dials = new OwnDials();
  dials.fact(dialed, undefined);
  expect(dials.fact(ended("failed"), undefined)).toBeUndefined();
  dials.fact(dialed, id);
  expect(dials.fact(ended("ended"), undefined)).toBeUndefined();
});

test("a failure already reported by its command is not repeated, and a call that left the board is dropped", () => {
  const dials = new OwnDials();
  dials.fact(dialed, id);
  dials.failed(id);
  expect(dials.isTold(id)).toBe(true);
  dials.fact({ type: "call-forgotten", call, at: 3 }, undefined);
  expect(dials.fact(ended("failed"), undefined)).toBeUndefined();
});
