import { expect, test } from "vitest";
import { failed, refused, unanswered } from "./outcome.ts";
import { why } from "./reason.ts";
import { reasonsIn } from "./why.ts";

test("an outcome has its reasons as English sentences and as codes", () => {
  expect(refused("answered-by", "IOS-2")).toEqual({
    outcome: "refused",
    reason: "IOS-2 has already answered this call. Nothing was sent.",
    why: [{ code: "answered-by", about: "IOS-2" }],
  });
  expect(unanswered(why("no-answer"), why("still-ringing")).reason).toBe(
    "No answer from the server. Still ringing.",
  );
});

test("a server's text gets a full stop only if another sentence follows", () => {
  const said = why("server-says", "486 Busy");
  expect(failed(said).reason).toBe("The server reports: 486 Busy");
  expect(failed(said, why("several-under-way")).reason).toMatch(
    /^The server reports: 486 Busy\. Sev/,
  );
  expect(failed(why("server-refused", "Not now!"), why("other-on-hold")).reason).toBe(
    "Not now! The other call is still on hold.",
  );
});

test("a refused log-in shows the code and its words", () => {
  expect(failed(why("login-refused", "403")).reason).toBe("Forbidden (403).");
});

test("a language words all reasons of an outcome, or none", () => {
  const words = { "no-answer": "Intet svar.", "being-answered": (by: string) => `${by} svarer.` };
  expect(reasonsIn(words, [why("no-answer"), why("being-answered", "IOS-2")])).toBe(
    "Intet svar. IOS-2 svarer.",
  );
  expect(reasonsIn(words, [why("no-answer"), why("still-ringing")])).toBeNull();
  expect(reasonsIn(words, [{ code: "toString" }])).toBeNull();
  expect(reasonsIn(words, [])).toBeNull();
});
