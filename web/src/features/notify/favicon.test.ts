import { expect, test } from "vitest";
import { faviconFor } from "./favicon.ts";

test("the icon shows how many calls ring", () => {
  expect([0, 1, 9, 10, 200].map(faviconFor)).toEqual([
    "/favicon.svg",
    "/favicon-1.svg",
    "/favicon-9.svg",
    "/favicon-many.svg",
    "/favicon-many.svg",
  ]);
});

test("there is an icon for every count", () => {
  const icons = Object.keys(import.meta.glob("../../../public/favicon*.svg"));
  for (let ringing = 0; ringing <= 10; ringing += 1) {
    expect(icons).toContain(`../../../public${faviconFor(ringing)}`);
  }
});
