import { expect, test } from "vitest";
import { firstCallSteps } from "./first-call.ts";
import { isFirstCall } from "./is-first-call.ts";

test.each([
  ["nothing", {}, [false, false, false]],
  ["an account", { hasChosen: true }, [true, false, false]],
  ["a number, for the offered account", { hasNumber: true }, [true, true, false]],
  ["the call, which clears the field", { hasCalled: true }, [true, true, true]],
])("after %s the right steps are done", (_what, done, expected) => {
  const progress = { hasChosen: false, hasNumber: false, hasCalled: false, ...done };
  expect(firstCallSteps(progress).map(({ isDone }) => isDone)).toEqual(expected);
});

test("only its own address shows the guide", () => {
  expect(["?first-call=1", "?theme=dark&first-call=1"].every(isFirstCall)).toBe(true);
  expect(["", "?first-call=0", "?first-call"].some(isFirstCall)).toBe(false);
});
