import { checked, finding } from "@callboard/shared/servers/finding";
import { afterEach, expect, test } from "vitest";
import { language } from "../../messages/language.svelte.ts";
import { findingWords } from "./welcome-words.ts";

afterEach(() => language.choose("en"));

const closed = checked("failed", finding("no-connection"), finding("port-closed"));

test("a check's results are in the page's language", async () => {
  expect(findingWords(closed)).toBe("No connection. Nothing listens on that port.");
  await language.choose("de");
  expect(findingWords(closed)).toBe("Keine Verbindung. Auf diesem Port antwortet kein Programm.");
  expect(findingWords(checked("good", finding("refused", "403")))).toBe(
    "Zugriff verweigert (403).",
  );
  await language.choose("da");
  expect(findingWords(closed)).toBe("Ingen forbindelse. Intet program svarer på porten.");
});

test("a finding of a newer bridge, or one without codes, is shown as the bridge sent it", async () => {
  await language.choose("de");
  expect(findingWords({ ...closed, why: [{ code: "of-a-newer-bridge" }] })).toBe(closed.words);
  expect(findingWords({ state: "good", words: "Registered" })).toBe("Registered");
});
