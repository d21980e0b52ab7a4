import { expect, test } from "vitest";
import {
  dialable,
  maybeSameNumber,
  normalNumber,
  sameNumber,
  shownNumber,
} from "./phone-number.ts";

test.each([
  ["3001", "3001"],
  ["sip:3001@10.2.101.23", "3001"],
  ['"Ann" <sip:3001@10.2.101.23;user=phone>', "3001"],
  ["tel:+45 12 34", "+451234"],
  ["0045-1234", "+451234"],
  ["0044 1980 4471", "+4419804471"],
  ["007", "007"],
  ["Alice@example.net", "alice"],
])("the number in %s is %s", (text, number) => {
  expect(normalNumber(text)).toBe(number);
});

test("an empty number is equal to nothing, not even to another empty one", () => {
  expect(sameNumber("", "")).toBe(false);
  expect(sameNumber("3001", "sips:3001@host")).toBe(true);
});

test.each([
  ["3002", "+453002", true],
  ["sip:+441980447100@host", "01980 447100", true],
  ["3002", "+453003", false],
  ["02", "+453002", false],
  ["+453002", "+463002", false],
  ["3002", "453002", false],
  ["tower", "+453002", false],
  ["", "+45", false],
])("%s and %s may be the same number: %s", (one, other, may) => {
  expect(maybeSameNumber(one, other)).toBe(may);
  expect(maybeSameNumber(other, one)).toBe(may);
});

test("a SIP address is shortened to its number, other text stays as it is", () => {
  expect(shownNumber("sip:3001@10.2.101.23")).toBe("3001");
  expect(shownNumber("0044 1980 4471")).toBe("0044 1980 4471");
});

test("blanks, brackets and hyphens of a pasted number are not dialled", () => {
  expect(dialable(" +45 (12) 34-56.78 ")).toBe("+4512345678");
  expect(dialable("bill@example.net")).toBe("bill@example.net");
});
