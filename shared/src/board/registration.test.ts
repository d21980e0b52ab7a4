import { expect, test } from "vitest";
import { registrationOf, registrationOfService, registrationWords } from "./registration.ts";

test.each([
  [null, "logged-out"],
  [0, "logged-out"],
  [100, "registering"],
  [200, "registered"],
  [299, "registered"],
  [300, "refused"],
  [401, "refused"],
  [503, "refused"],
] as const)("SIP code %s means %s", (code, registration) => {
  expect(registrationOf(code)).toBe(registration);
});

test("a code without its own words is shown as it is", () => {
  expect(registrationWords("refused", 403)).toBe("Forbidden");
  expect(registrationWords("refused", 488)).toBe("SIP 488");
});

test("a line without SIP codes is in service or out of service", () => {
  expect(registrationOfService("in")).toBe("registered");
  expect(registrationWords("registered", null)).toBe("In service");
  expect(registrationOfService("out")).toBe("refused");
  expect(registrationWords("refused", null)).toBe("Out of service");
});
