import { CommandId } from "@callboard/shared/board/ids";
import type { AccountId } from "@callboard/shared/board/ids";
import type { Command } from "@callboard/shared/commands/command";
import { expect, test } from "vitest";
import { boardOf, callWith, serverWith } from "../../board-fixture.ts";
import { entryFor } from "../../live/command-records.ts";
import { spokenOutcome } from "./spoken-outcome.ts";

const id = CommandId.parse("00000000-0000-4000-8000-000000000000");
const status = { at: "settled", outcome: "failed", reason: "The server reports: no." } as const;
const said = (board: ReturnType<typeof boardOf>, command: Command) =>
  spokenOutcome(board, { ...entryFor(id, command), status });
const place = { server: serverWith().id, account: "account-1" as AccountId };

test("a spoken failure names the call, the number or the account", () => {
  const call = callWith({ phase: "ringing", name: "Fire station", number: "3112" });
  expect(said(boardOf(call), { type: "hang-up", call: call.key })).toBe(
    "Fire station 3112: Decline failed. The server reports: no. You can silence it.",
  );
  expect(said(boardOf(), { type: "make-call", ...place, number: "3070" })).toBe(
    "3070: Call failed. The server reports: no.",
  );
  expect(said(boardOf(), { type: "logout", ...place })).toBe(
    "3001 Exercise director: Log out failed. The server reports: no.",
  );
});

test("for a call that left the board only the words are spoken", () => {
  expect(said(boardOf(), { type: "answer", call: callWith().key })).toBe(
    "Answer failed. The server reports: no.",
  );
});
