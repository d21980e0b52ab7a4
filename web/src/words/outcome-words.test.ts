import { expect, test } from "vitest";
import { CommandId } from "@callboard/shared/board/ids";
import { entryFor } from "../live/command-records.ts";
import type { Entry, CommandStatus } from "../live/command-records.ts";
import { keyOf } from "../board-fixture.ts";
import { statusText } from "./outcome-words.ts";

const id = CommandId.parse("00000000-0000-4000-8000-000000000000");
const hangUp = entryFor(id, { type: "hang-up", call: keyOf("call-1") });
const withStatus = (status: CommandStatus): Entry => ({ ...hangUp, status });

test("a pending command has no text yet", () => {
  expect(statusText(hangUp, false)).toBeNull();
});

test("a refusal has the bridge's words", () => {
  const reason = "This call has ended. Nothing was sent.";
  expect(statusText(withStatus({ at: "settled", outcome: "refused", reason }), false)).toBe(reason);
});

test("a hang-up of a ringing call is called a decline", () => {
  const status = { at: "settled", outcome: "failed", reason: "The server reports: no." } as const;
  expect(statusText(withStatus(status), true)).toBe(
    "Decline failed. The server reports: no. You can silence it.",
  );
  expect(statusText(withStatus(status), false)).toBe("Hang up failed. The server reports: no.");
});

test("a dropped connection leaves the outcome unknown", () => {
  expect(statusText(withStatus({ at: "dropped", reason: "Asking again." }), false)).toBe(
    "Hang up: result unknown. Asking again.",
  );
});
