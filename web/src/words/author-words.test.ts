import { expect, test } from "vitest";
import { activityAuthor } from "./activity-words.ts";
import { authorWords } from "./author-words.ts";
import { claimWords } from "./claim-words.ts";

const LEAD = "\u2068Lead instructor\u2069";

test("a station is shown with the person signed in there, whose name keeps its own writing direction", () => {
  expect(authorWords({ by: "IOS-2", person: "Lead instructor" })).toBe(`IOS-2 (${LEAD})`);
});

test.each([[undefined], ["IOS-2"]])("if the person is %s the station is enough", (person) => {
  expect(authorWords({ by: "IOS-2", person })).toBe("IOS-2");
});

test("a long name is cut at a whole character, and never the station's", () => {
  const by = "A station with quite a long name";
  expect(authorWords({ by, person: "🦉".repeat(64) })).toBe(
    `${by} (\u2068${"🦉".repeat(23)}…\u2069)`,
  );
  expect(authorWords({ by, person: "x".repeat(24) })).toContain("x".repeat(24));
});

test("who answers is named with their station, also in the activity list; this station is not named", () => {
  const claim = { by: "IOS-2", person: "Lead instructor", doing: "answering" } as const;
  expect(claimWords(claim)).toBe(`IOS-2 (${LEAD}) is answering this call.`);
  const line = { said: { what: "ended" }, person: "Lead instructor" } as const;
  expect(activityAuthor({ ...line, by: "IOS-2" })).toBe(`hung up by IOS-2 (${LEAD})`);
  expect(activityAuthor({ ...line, by: "You" })).toBe("You");
});
