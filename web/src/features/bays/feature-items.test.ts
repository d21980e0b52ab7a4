import { expect, test } from "vitest";
import { accountWith } from "../../board-fixture.ts";
import { featureItems } from "./feature-items.ts";

const ALL = ["set-do-not-disturb", "set-forwarding"] as const;
const labels = (doNotDisturb: boolean | null, has: readonly (typeof ALL)[number][] = ALL) =>
  featureItems(accountWith({ features: { doNotDisturb, forwarding: null } }), has).map(
    ({ label }) => label,
  );

test("do not disturb is offered in the other direction, and in both if its state is unknown", () => {
  expect(labels(false)).toEqual(["Turn on do not disturb", "Forward calls…"]);
  expect(labels(true)).toEqual(["Turn off do not disturb", "Forward calls…"]);
  expect(labels(null)).toHaveLength(3);
});

test("only what the server supports is offered", () => {
  expect(labels(false, ["set-forwarding"])).toEqual(["Forward calls…"]);
  expect(labels(false, [])).toEqual([]);
});

test("do not disturb is sent at once, and forwarding asks for its destination first", () => {
  const [on, off, forward] = featureItems(accountWith(), ALL);
  expect(on?.command).toMatchObject({ type: "set-do-not-disturb", on: true });
  expect(off?.command).toMatchObject({ type: "set-do-not-disturb", on: false });
  expect(forward?.command).toBeNull();
});
