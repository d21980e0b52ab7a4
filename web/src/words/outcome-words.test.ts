import { expect, test } from "vitest";
import { CommandId } from "@callboard/shared/board/ids";
import { entryFor } from "../live/command-book.ts";
import type { Entry, Fate } from "../live/command-book.ts";
import { keyOf } from "../board-fixture.ts";
import { fateWords } from "./outcome-words.ts";

const id = CommandId.parse("00000000-0000-4000-8000-000000000000");
const hangUp = entryFor(id, { type: "hang-up", call: keyOf("call-1") });
const withFate = (fate: Fate): Entry => ({ ...hangUp, fate });

test("a command under way says nothing yet", () => {
  expect(fateWords(hangUp, false)).toBeNull();
});

test("a refusal says what the bridge said", () => {
  const reason = "That call has ended. Nothing was sent.";
  expect(fateWords(withFate({ at: "settled", outcome: "refused", reason }), false)).toBe(reason);
});

test("a hang-up of a ringing call is called a decline", () => {
  const fate = { at: "settled", outcome: "failed", reason: "The server says: no." } as const;
  expect(fateWords(withFate(fate), true)).toBe(
    "Decline failed. The server says: no. You can silence it.",
  );
  expect(fateWords(withFate(fate), false)).toBe("Hang up failed. The server says: no.");
});

test("a dropped connection leaves the outcome unknown", () => {
  expect(fateWords(withFate({ at: "dropped", reason: "Asking again." }), false)).toBe(
    "Hang up: outcome unknown. Asking again.",
  );
});
