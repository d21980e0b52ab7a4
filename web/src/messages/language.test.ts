import { expect, test } from "vitest";
import { Language } from "./language.svelte.ts";
import { languageInAddress, languagePreferred } from "./languages.ts";
import type { LanguageParts } from "./language.svelte.ts";

function storageWith(language: string | null) {
  const kept = { text: language === null ? null : JSON.stringify(language) };
  const storage = {
    getItem: () => kept.text,
    setItem: (_key: string, text: string) => void (kept.text = text),
  };
  return { kept, storage };
}

function started(change: Partial<LanguageParts> = {}) {
  const shown: string[] = [];
  const language = new Language();
  const parts = {
    asked: null,
    preferred: ["en-GB"],
    storage: storageWith(null).storage,
    show: (code: string, direction: string) => void shown.push(`${code} ${direction}`),
    ...change,
  };
  return { language, shown, ready: language.start(parts) };
}

test("the address goes before what was chosen, and that before what the browser prefers", async () => {
  const { storage } = storageWith("da");
  const preferred = ["de-AT", "en"];
  const all = started({ asked: "en", storage, preferred });
  const chosen = started({ storage, preferred });
  const neither = started({ preferred });
  await Promise.all([all.ready, chosen.ready, neither.ready]);
  expect(all.language.current).toBe("en");
  expect(chosen.language.current).toBe("da");
  expect(neither.language.current).toBe("de");
});

test("a choice changes the text and is kept for the next page", async () => {
  const { kept, storage } = storageWith(null);
  const { language, shown, ready } = started({ storage });
  await ready;
  await language.choose("de");
  expect(language.messages.screens.nav).toBe("Ansichten");
  expect(shown.at(-1)).toBe("de ltr");
  expect(kept.text).toBe('"de"');
});

test("what was chosen can be forgotten: the browser's language is back", async () => {
  const { kept, storage } = storageWith("de");
  const { language, ready } = started({ storage, preferred: ["da"] });
  await ready;
  language.reset();
  await expect.poll(() => language.current).toBe("da");
  expect(kept.text).toBe("null");
});

test("of two choices the later one counts, whichever text comes first", async () => {
  const { language, ready } = started();
  await ready;
  await Promise.all([language.choose("da"), language.choose("en")]);
  expect(language.current).toBe("en");
  expect(language.messages.screens.nav).toBe("Screens");
});

test("a choice in another tab is taken over, unless the address asks for a language", async () => {
  const { kept, storage } = storageWith(null);
  const free = started({ storage });
  const bound = started({ storage, asked: "en" });
  await Promise.all([free.ready, bound.ready]);
  const page = new EventTarget();
  const stops = [free, bound].map(({ language }) => language.follow(page));
  kept.text = '"da"';
  page.dispatchEvent(Object.assign(new Event("storage"), { key: "callboard.language" }));
  await expect.poll(() => free.language.current).toBe("da");
  expect(bound.language.current).toBe("en");
  for (const stop of stops) stop();
});

test("a pseudo-language comes by the address only, one of them from right to left", async () => {
  const { language, shown, ready } = started({ asked: languageInAddress("?lang=ar-XB") });
  await ready;
  expect(shown).toEqual(["ar-XB rtl"]);
  expect(language.messages.screens.nav).toMatch(/^\[.*é.*~\]$/);
  expect(language.list.map(({ code }) => code)).toEqual(["en", "da", "de"]);
});

test.each([
  [["fr", "da-DK", "de"], "da"],
  [["DE"], "de"],
  [["fr"], "en"],
  [[], "en"],
] as const)("who prefers %j reads %s", (wanted, code) => {
  expect(languagePreferred(wanted)).toBe(code);
});

test.each(["?lang=xx", "?lang=constructor", "?language=de", ""])(
  "%j asks for no language",
  (at) => {
    expect(languageInAddress(at)).toBeNull();
  },
);
