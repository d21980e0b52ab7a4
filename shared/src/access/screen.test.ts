import { expect, test } from "vitest";
import { pathOf, SCREENS, screenAt } from "./screen.ts";

test("each screen is found at its own address", () => {
  const found = SCREENS.map((screen) => screenAt(pathOf(screen)));
  expect(found).toEqual(["station", "monitor", "wall", "welcome", "settings", "admin"]);
});

test.each(["/", "/Wall", "/wall/x", "/monitors", ""])("%s is no address of a screen", (path) => {
  expect(screenAt(path)).toBe("station");
});
