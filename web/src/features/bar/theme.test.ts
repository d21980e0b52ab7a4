import { expect, test } from "vitest";
import { themeInAddress } from "./theme.ts";
import { ThemeChoice } from "./theme-choice.svelte.ts";

test.each([
  ["?theme=dark", "dark"],
  ["?theme=light&x=1", "light"],
  ["?theme=pink", null],
  ["", null],
])("the address %s asks for %s", (search, theme) => {
  expect(themeInAddress(search)).toBe(theme);
});

test.each([
  ["dark", "light", "dark"],
  [null, "light", "light"],
  [null, "rubbish", "dark"],
  [null, null, "dark"],
] as const)("asked %s, saved %s, on a dark system: %s", (asked, saved, theme) => {
  const choice = new ThemeChoice({
    asked,
    storage: { getItem: () => saved, setItem: () => undefined },
    systemIsDark: () => true,
    show: () => undefined,
  });
  choice.start();
  expect(choice.theme).toBe(theme);
});
