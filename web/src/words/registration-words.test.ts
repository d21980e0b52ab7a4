import { expect, test } from "vitest";
import { accountWith } from "../board-fixture.ts";
import { registrationSaid, whyNoCall } from "./registration-words.ts";

test.each([
  [accountWith(), "Registered", null],
  [accountWith({ registration: "refused", sipCode: 403 }), "Forbidden", 403],
  [accountWith({ registration: "refused", sipCode: 503 }), "SIP server busy", 503],
  [accountWith({ registration: "refused", sipCode: 488 }), "SIP 488", null],
  [accountWith({ registration: "logged-out", sipCode: 0 }), "Logged out", null],
  [accountWith({ registration: "registering", sipCode: 100 }), "Registering", null],
  [accountWith({ registration: "registering", sipCode: 100, asked: "login" }), "Logging in", null],
  [accountWith({ registration: "unknown", sipCode: null }), "Not checked yet", null],
])("account %# is shown in words, with the code of a refusal", (account, words, code) => {
  expect(registrationSaid(account, false)).toEqual({ words, code });
});

test("a stale registration is in the past tense", () => {
  expect(registrationSaid(accountWith(), true).words).toBe("Was registered");
});

test("only a registered account can call, and the others say why not", () => {
  expect(whyNoCall(accountWith())).toBeNull();
  expect(whyNoCall(accountWith({ registration: "refused", sipCode: 403 }))).toBe("forbidden");
});
