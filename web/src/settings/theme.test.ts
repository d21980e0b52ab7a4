import { expect, test } from "vitest";
import { themeInAddress } from "./theme.ts";
import { ThemeChoice } from "./theme-choice.svelte.ts";

test.each([
  ["?theme=dark", "dark"],
  ["?theme=light&x=1", "light"],
  ["?theme=contrast", "contrast"],
  ["?theme=system", null],
  ["?theme=pink", null],
  ["", null],
])("the address %s asks for %s", (search, theme) => {
  expect(themeInAddress(search)).toBe(theme);
});

const dark = { isDark: true, wantsContrast: false };
const strong = { isDark: false, wantsContrast: true };

test.each([
  ["dark", '"light"', dark, "dark"],
  [null, '"light"', dark, "light"],
  [null, '"contrast"', dark, "contrast"],
  [null, '"system"', dark, "dark"],
  [null, '"rubbish"', dark, "dark"],
  [null, "rubbish", strong, "contrast"],
  [null, null, { isDark: false, wantsContrast: false }, "light"],
] as const)("asked %s, saved %s, on a system that prefers %j: %s", (...row) => {
  const [asked, saved, system, theme] = row;
  const storage = { getItem: () => saved, setItem: () => undefined };
  expect(new ThemeChoice({ asked, storage, system: () => system }).theme).toBe(theme);
});

test("the toggle goes from light to dark and from all others to light, and is stored", () => {
  const kept: string[] = [];
  const storage = { getItem: () => null, setItem: (_key: string, text: string) => kept.push(text) };
  const choice = new ThemeChoice({ asked: "contrast", storage, system: () => dark });
  choice.toggle();
  expect(choice.theme).toBe("light");
  choice.toggle();
  expect(choice.theme).toBe("dark");
  choice.reset();
  expect(choice.choice).toBe("system");
  expect(kept).toEqual(['"light"', '"dark"', '"system"']);
});
