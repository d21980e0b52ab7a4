import { expect, test } from "vitest";
import { wallAddress } from "./wall-address.ts";
import { wallSize } from "./wall-size.ts";

const panel = { width: 1920, height: 1080 };

test.each([
  [75, 44, 37, "wide"],
  [65, 51, 43, "wide"],
  [55, 56, 51, "tight"],
] as const)("a panel of %d inches at 5 m has text of %d and labels of %d px", (...row) => {
  const [diagonal, text, label, layout] = row;
  const size = wallSize({ ...panel, diagonal, distance: 5 });
  expect(Math.round(size.text)).toBe(text);
  expect(Math.round(size.label)).toBe(label);
  expect(size.layout).toBe(layout);
});

test("no address makes the text so large that nothing fits, or too small to read close up", () => {
  expect(wallSize({ ...panel, diagonal: 10, distance: 50 }).text).toBeCloseTo(64.8);
  expect(wallSize({ ...panel, diagonal: 300, distance: 0.3 }).text).toBeCloseTo(38.88);
});

test("a portrait panel or a telephone gets the upright layout", () => {
  const size = wallSize({ width: 390, height: 844, diagonal: 55, distance: 4 });
  expect(size.layout).toBe("upright");
});

test.each([
  ["?diag=65&dist=5&servers=a,%20b", { diagonal: 65, distance: 5, servers: new Set(["a", "b"]) }],
  ["", { diagonal: 55, distance: 4, servers: null }],
  ["?diag=&dist=-3&servers=,", { diagonal: 55, distance: 4, servers: null }],
  ["?diag=large&dist=1e9", { diagonal: 55, distance: 4, servers: null }],
])("the address %s is parsed", (search, address) => {
  expect(wallAddress(search)).toEqual(address);
});
