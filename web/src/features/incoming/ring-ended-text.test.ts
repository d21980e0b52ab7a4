import { expect, test } from "vitest";
import { boardOf, callWith, endedCallWith, serverWith } from "../../board-fixture.ts";
import { ringEndedText } from "./ring-ended-text.ts";

const viewer = { station: "IOS-1", isLive: true };
const rang = callWith({ phase: "ringing", since: 1000 });
const by = (name: string | null) => ({ kind: "server-event", at: 0, by: name }) as const;
const ending = (change: object) => ({ reason: "ended", text: null, by: null, ...change }) as const;

test.each([
  ["this station answered", callWith({ basis: by("IOS-1") }), "mine", "Answered by you"],
  ["another station answered", callWith({ basis: by("IOS-2") }), "answered", "Answered by IOS-2"],
  ["another program answered", callWith(), "answered", "Answered outside Callboard"],
  [
    "no one answered, and it is queued again",
    callWith({ phase: "queued" }),
    "unanswered",
    "Back in the queue",
  ],
  [
    "another station declined",
    endedCallWith({ ending: ending({ by: "IOS-2" }) }),
    "declined",
    "Declined by IOS-2",
  ],
  [
    "this station declined",
    endedCallWith({ ending: ending({ by: "IOS-1" }) }),
    "mine",
    "Declined by you",
  ],
  [
    "no station acted",
    endedCallWith({ since: 15_000 }),
    "unanswered",
    "Stopped ringing after 0:14, not answered",
  ],
  [
    "a status no longer lists it",
    endedCallWith({ ending: ending({ reason: "gone" }) }),
    "unanswered",
    "No longer ringing; it ended earlier",
  ],
  [
    "another station diverted it",
    endedCallWith({ ending: ending({ reason: "diverted", text: "3002", by: "IOS-2" }) }),
    "declined",
    "Diverted to 3002, by IOS-2",
  ],
  [
    "this station diverted it",
    endedCallWith({ ending: ending({ reason: "diverted", text: "3002", by: "IOS-1" }) }),
    "mine",
    "Diverted to 3002",
  ],
  [
    "it was diverted, and not by a station",
    endedCallWith({ ending: ending({ reason: "transferred" }) }),
    "declined",
    "Transferred",
  ],
  [
    "it failed",
    endedCallWith({ ending: ending({ reason: "failed", text: "486 busy" }) }),
    "unanswered",
    "Failed: 486 busy",
  ],
])("%s", (_what, call, ...[kind, text]) => {
  expect(ringEndedText(rang, boardOf(call), viewer)).toEqual({ kind, text });
});

test("a call that left the board, a lost server and a lost bridge each have their own words", () => {
  expect(ringEndedText(rang, boardOf(), viewer).text).toBe("No longer ringing");
  const link = { state: "down", since: 5, reason: null } as const;
  const lost = { ...boardOf(rang), servers: [serverWith({ link })] };
  expect(ringEndedText(rang, lost, viewer).text).toContain(
    "Connection to Bay 1 lost while it rang",
  );
  const blind = { ...viewer, isLive: false };
  expect(ringEndedText(rang, boardOf(rang), blind).text).toContain("Connection to Callboard lost");
});

test("another account that answered the same call is named", () => {
  const other = callWith({
    account: "account-2" as typeof rang.account,
    since: 15_000,
    seenAt: rang.seenAt,
  });
  const board = boardOf(endedCallWith({ since: 15_000 }), other);
  expect(ringEndedText(rang, board, viewer).text).toBe("Answered on account-2");
});
