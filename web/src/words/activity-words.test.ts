import { expect, test } from "vitest";
import { language } from "../messages/language.svelte.ts";
import { activitySubject, activityWords } from "./activity-words.ts";

const line = { text: "answered on 3001", said: { what: "answered", where: "3001" } } as const;

test("a line is said in the language of the page, also one that came before it was chosen", async () => {
  expect(activityWords(line)).toBe("answered on 3001");
  await language.choose("de");
  expect(activityWords(line)).toBe("angenommen auf 3001");
  expect(activityWords({ ...line, said: { what: "refused", detail: "403" } })).toBe(
    "nicht registriert: Nicht erlaubt (403)",
  );
  expect(activitySubject({ subject: "Unknown number" })).toBe("Unbekannte Nummer");
  await language.choose("en");
});

test("a line of a bridge that only has English stays as it came", () => {
  expect(activityWords({ text: "call ended" })).toBe("call ended");
  expect(activitySubject({ subject: "Fire station" })).toBe("Fire station");
});
