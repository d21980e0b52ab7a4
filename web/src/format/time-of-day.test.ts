import { afterEach, expect, test } from "vitest";
import { language } from "../messages/language.svelte.ts";
import { showTimeFormat } from "./time-format.svelte.ts";
import { exactTimeOfDay, timeOfDay } from "./time-of-day.ts";

const AFTERNOON = new Date(2026, 5, 1, 14, 2, 11, 40).getTime();

afterEach(async () => {
  showTimeFormat("24h");
  await language.choose("en");
});

test("local time has 24 hours", () => {
  expect(timeOfDay(AFTERNOON)).toBe("14:02:11");
  expect(exactTimeOfDay(AFTERNOON)).toBe("14:02:11.040");
});

test("Zulu is UTC, and says so", () => {
  showTimeFormat("zulu");
  expect(timeOfDay(Date.UTC(2026, 0, 1, 9, 5, 7, 8))).toBe("09:05:07Z");
  expect(exactTimeOfDay(Date.UTC(2026, 0, 1, 9, 5, 7, 8))).toBe("09:05:07.008Z");
});

test("the third is the system's local format", () => {
  showTimeFormat("locale");
  const parts = { hour: "numeric", minute: "2-digit", second: "2-digit" } as const;
  expect(timeOfDay(AFTERNOON)).toBe(new Intl.DateTimeFormat(undefined, parts).format(AFTERNOON));
  expect(exactTimeOfDay(AFTERNOON)).toMatch(/11[.,]040/);
});

test("milliseconds follow the decimal sign of the language", async () => {
  await language.choose("de");
  expect(exactTimeOfDay(AFTERNOON)).toBe("14:02:11,040");
});
