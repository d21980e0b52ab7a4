import { expect, test } from "vitest";
import { aboutFault } from "./end-on-fault.ts";

test("a fault is reported with its kind and stack, without its message", () => {
  const error = new TypeError("lantern\n    at lantern (file:///lantern.ts:1:1)");
  Object.assign(error, { command: "lantern", cause: new Error("lantern") });
  const fault = aboutFault(error, "uncaughtException");
  expect(fault).toMatchObject({ origin: "uncaughtException", kind: "TypeError" });
  expect(fault.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(fault)).not.toContain("lantern");
});

test("a fault with a changed message, or one that is not an Error, is reported without a stack", () => {
  const error = new Error("one");
  expect(error.stack).toContain("one"); // V8 formats the stack on first access
  error.message = "another";
  expect(aboutFault(error, "x").frames).toEqual([]);
  expect(aboutFault("lantern", "x")).toEqual({ origin: "x", kind: "string", frames: [] });
});

test("a name that is not one word is not reported", () => {
  const error = Object.assign(new Error("x"), { name: "pass lantern" });
  expect(aboutFault(error, "x").kind).toBe("Error");
});
