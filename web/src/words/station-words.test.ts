import { afterEach, expect, test } from "vitest";
import { language } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";
import { stationWords } from "./station-words.ts";

afterEach(() => language.choose("en"));

test("a station named by the bridge is shown in the page's language, any other as it is", async () => {
  expect(stationWords("Station 3")).toBe("Station 3");
  await language.choose("de");
  expect(stationWords("Station 3")).toBe("Platz 3");
  expect(stationWords("Station 3 North")).toBe("Station 3 North");
  expect(authorWords({ by: "Station 12" })).toBe("Platz 12");
  await language.choose("da");
  expect(stationWords("Station 3")).toBe("Plads 3");
});
