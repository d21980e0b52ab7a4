import { expect, test } from "vitest";
import { language } from "../messages/language.svelte.ts";
import { activityAuthor, activitySubject, activityWords } from "./activity-words.ts";

const line = { text: "answered on 3001", said: { what: "answered", where: "3001" } } as const;

test("a line is in the page's language, also one that arrived before it was chosen", async () => {
  expect(activityWords(line)).toBe("answered on 3001");
  await language.choose("de");
  expect(activityWords(line)).toBe("angenommen auf 3001");
  expect(activityWords({ ...line, said: { what: "refused", detail: "403" } })).toBe(
    "nicht registriert: Zugriff verweigert (403)",
  );
  expect(activitySubject({ subject: "Unknown number" })).toBe("Unbekannte Nummer");
  await language.choose("en");
});

test("a line from a bridge that only sends English stays as it is", () => {
  expect(activityWords({ text: "call ended" })).toBe("call ended");
  expect(activitySubject({ subject: "Fire station" })).toBe("Fire station");
});

test("a call that another station ended names it as the one that hung up", () => {
  const ended = { said: { what: "ended" } } as const;
  expect(activityAuthor({ ...ended, by: "IOS-2" })).toBe("hung up by IOS-2");
  expect(activityAuthor({ ...ended, by: "You" })).toBe("You");
  expect(activityAuthor({ ...ended, by: null })).toBeNull();
  expect(activityAuthor({ said: { what: "answered", where: "3001" }, by: "IOS-2" })).toBe("IOS-2");
});
