import { expect, test } from "vitest";
import { BoardEvent } from "@callboard/shared/board/event";
import { CommandId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { boardOf, callWith, keyOf } from "../board-fixture.ts";
import {
  afterFact,
  afterSnapshot,
  DIAL_PAD,
  drop,
  noCommands,
  entryFor,
  markSent,
  add,
  targetOfCall,
  applyOutcome,
  unanswered,
} from "./command-records.ts";
import { language } from "../messages/language.svelte.ts";

const idOf = (digit: number) => CommandId.parse(`00000000-0000-4000-8000-00000000000${digit}`);
const call = keyOf("call-1");
const target = targetOfCall(call);
const answering = add(noCommands, entryFor(idOf(1), { type: "answer", call }));
const failed = { outcome: "failed", reason: "The server reports: no." } as const;

test.each(["confirmed", "assumed"] as const)("%s leaves no trace", (outcome) => {
  expect(applyOutcome(answering, idOf(1), { outcome }).size).toBe(0);
});

test("any other outcome stays with its reason until it is dismissed", () => {
  const status = applyOutcome(answering, idOf(1), failed).get(target)?.status;
  expect(status).toEqual({ at: "settled", ...failed });
});

test("an outcome without a reason still has a text", () => {
  const status = applyOutcome(answering, idOf(1), { outcome: "unanswered" }).get(target)?.status;
  expect(status).toMatchObject({ reason: "No answer from the server." });
});

test("the bridge's reasons are in the page's language, or as sent if the page has no words for them", async () => {
  const reason = "No answer from the server. Still ringing.";
  const why = [{ code: "no-answer" }, { code: "still-ringing" }];
  const reasonOf = (outcome: Outcome) =>
    applyOutcome(answering, idOf(1), outcome).get(target)?.status;
  expect(reasonOf({ outcome: "unanswered", reason, why })).toMatchObject({ reason });
  await language.choose("de");
  expect(reasonOf({ outcome: "unanswered", reason, why })).toMatchObject({
    reason: "Keine Antwort vom Server. Es klingelt noch.",
  });
  const newer = [...why, { code: "of-a-newer-bridge" }];
  expect(reasonOf({ outcome: "unanswered", reason, why: newer })).toMatchObject({ reason });
  await language.choose("en");
});

test("only the first outcome counts", () => {
  const records = applyOutcome(answering, idOf(1), failed);
  expect(applyOutcome(records, idOf(1), { outcome: "confirmed" })).toBe(records);
});

test("the newest command of a call is shown, and an older one's outcome is not", () => {
  const records = add(answering, entryFor(idOf(2), { type: "hang-up", call }));
  expect(applyOutcome(records, idOf(1), failed)).toBe(records);
  expect(records.get(target)?.type).toBe("hang-up");
});

test("a dropped connection makes pending commands unknown: they are queried, not sent again", () => {
  const records = drop(answering);
  expect(records.get(target)?.status.at).toBe("dropped");
  expect(unanswered(records)).toEqual([idOf(1)]);
  expect(unanswered(applyOutcome(records, idOf(1), failed))).toEqual([]);
});

test("a dropped connection does not change a received outcome", () => {
  const records = applyOutcome(answering, idOf(1), failed);
  expect(drop(records).get(target)).toEqual(records.get(target));
});

test("a command that was sent on is still pending", () => {
  expect(markSent(answering, idOf(1)).get(target)?.status).toEqual({ at: "pending", isOut: true });
});

test("'still ringing' goes when the call is answered, and all notices go with the call", () => {
  const records = applyOutcome(answering, idOf(1), failed);
  const answered = BoardEvent.parse({ type: "call-answered", call, others: "unchanged", at: 1 });
  const forgotten = BoardEvent.parse({ type: "call-forgotten", call, at: 1 });
  expect(afterFact(records, answered).size).toBe(0);
  expect(afterFact(answering, answered)).toBe(answering);
  expect(afterFact(answering, forgotten).size).toBe(0);
});

test.each(["divert", "blind-transfer"] as const)(
  "a %s that did not succeed is shown until it is out of date",
  (type) => {
    const given = entryFor(idOf(1), { type, call, number: "3002" });
    const records = applyOutcome(add(noCommands, given), idOf(1), failed);
    const answered = BoardEvent.parse({ type: "call-answered", call, others: "unchanged", at: 1 });
    const ending = { reason: "transferred", text: "3002", by: null };
    const ended = BoardEvent.parse({ type: "call-ended", call, ending, at: 1 });
    expect(afterFact(records, answered).size).toBe(type === "divert" ? 0 : 1);
    expect(afterFact(records, ended).size).toBe(0);
    expect(afterSnapshot(records, boardOf(callWith({ key: call }))).size).toBe(
      type === "divert" ? 0 : 1,
    );
  },
);

test.each([
  ["hold", "call-held"],
  ["retrieve", "call-retrieved"],
] as const)("a failed %s is out of date after the fact %s", (type, fact) => {
  const records = applyOutcome(add(noCommands, entryFor(idOf(1), { type, call })), idOf(1), failed);
  expect(afterFact(records, BoardEvent.parse({ type: fact, call, at: 1 })).size).toBe(0);
});

test("a new board removes the notices of calls that it does not have", () => {
  const records = applyOutcome(answering, idOf(1), failed);
  expect(afterSnapshot(records, boardOf()).size).toBe(0);
  expect(afterSnapshot(records, boardOf(callWith({ key: call, phase: "ringing" })))).toBe(records);
});

test("a log-in keeps no password", () => {
  const login = { type: "login", user: "u", password: "secret", registrar: "r" } as const;
  const { server, account } = callWith();
  expect(JSON.stringify(entryFor(idOf(1), { ...login, server, account }))).not.toContain("secret");
});

test("a make-call is shown at the dial pad", () => {
  const { server, account } = callWith();
  expect(entryFor(idOf(1), { type: "make-call", server, account, number: "3002" })).toMatchObject({
    target: DIAL_PAD,
    number: "3002",
  });
});

const tone = (digit: number) =>
  entryFor(idOf(digit), { type: "send-digits", call, digits: String(digit) });
const keyed = [1, 2, 3].map(tone).reduce(add, noCommands);

test("each of several tones is pending until its own outcome, in any order", () => {
  const two = applyOutcome(keyed, idOf(3), { outcome: "assumed" });
  expect(two.get(target)?.status.at).toBe("pending");
  const one = applyOutcome(two, idOf(1), { outcome: "assumed" });
  expect(one.get(target)).toMatchObject({ id: idOf(2), earlier: [] });
  expect(applyOutcome(one, idOf(2), { outcome: "assumed" }).size).toBe(0);
});

test("a tone that failed is shown although others were pressed after it, and stays", () => {
  const failedTone = applyOutcome(keyed, idOf(1), failed);
  expect(failedTone.get(target)).toMatchObject({
    id: idOf(1),
    status: { at: "settled", ...failed },
  });
  const later = applyOutcome(failedTone, idOf(3), { outcome: "assumed" });
  expect(later.get(target)?.status).toEqual({ at: "settled", ...failed });
});

test("after a dropped connection every tone is queried; another command replaces them", () => {
  expect(unanswered(drop(keyed))).toEqual([1, 2, 3].map(idOf));
  const hungUp = add(keyed, entryFor(idOf(4), { type: "hang-up", call }));
  expect(applyOutcome(hungUp, idOf(1), failed)).toBe(hungUp);
});
