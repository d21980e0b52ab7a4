import { expect, test } from "vitest";
import { parseConfig } from "./read-config.ts";

const SERVERS = "servers: [{ id: a, host: 10.2.101.10, accounts: [account-1] }]";

function numbersOf(numbers: string): unknown {
  const read = parseConfig(`${numbers}\n${SERVERS}`, "callboard.yaml");
  return read.ok ? read.config.numbers : read.errors;
}

const ALL = { allow: [], deny: [] };

test("a missing role or a missing list limits nothing", () => {
  expect(numbersOf("")).toEqual({ admin: ALL, instructor: ALL });
  expect(numbersOf('numbers: { instructor: { deny: ["3112", "00*"] } }')).toEqual({
    admin: ALL,
    instructor: { allow: [], deny: ["3112", "00*"] },
  });
});

test.each([
  ["{ instructor: { deny: [3112] } }", "numbers.instructor.deny[0]: expected a number in quotes"],
  ['{ admin: { allow: ["30*", "3*12"] } }', "numbers.admin.allow[1]: expected a number, or its"],
  ['{ admin: { deny: ["-"] } }', "numbers.admin.deny[0]: expected a number, or its beginning"],
  ['{ admin: { deny: [""] } }', "numbers.admin.deny[0]: expected a text of 1 to 256"],
  ['{ admin: { denied: ["3112"] } }', "numbers.admin.denied: unknown setting"],
  ['{ monitor: { deny: ["3112"] } }', "numbers.monitor: unknown setting"],
  ['{ admin: { deny: "3112" } }', "numbers.admin.deny: "],
])("%s is an error with its path", (numbers, words) => {
  expect(numbersOf(`numbers: ${numbers}`)).toEqual([
    expect.stringContaining(`callboard.yaml:1: ${words}`),
  ]);
});
