import { expect, test } from "vitest";
import { aboutFault } from "./end-on-fault.ts";

test("a fault is told by its kind and its places, and by nothing of its words", () => {
  const error = new TypeError("lantern\n    at lantern (file:///lantern.ts:1:1)");
  Object.assign(error, { command: "lantern", cause: new Error("lantern") });
  const told = aboutFault(error, "uncaughtException");
  expect(told).toMatchObject({ origin: "uncaughtException", kind: "TypeError" });
  expect(told.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain("lantern");
});

test("a fault whose words were changed, and one that is no error, tell no places", () => {
  const error = new Error("one");
  expect(error.stack).toContain("one"); // written out at the first look
  error.message = "another";
  expect(aboutFault(error, "x").frames).toEqual([]);
  expect(aboutFault("lantern", "x")).toEqual({ origin: "x", kind: "string", frames: [] });
});

test("a name that is a sentence is no kind", () => {
  const error = Object.assign(new Error("x"), { name: "pass lantern" });
  expect(aboutFault(error, "x").kind).toBe("Error");
});
