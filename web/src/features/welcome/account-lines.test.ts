import { expect, test } from "vitest";
import { welcomeText } from "./text.ts";
import { readAccountLines } from "./account-lines.ts";

test.each([
  ["account-1", { id: "account-1" }],
  ["account-1 3001", { id: "account-1", number: "3001" }],
  [
    "account-1 3001 Exercise director",
    { id: "account-1", number: "3001", name: "Exercise director" },
  ],
  ["account-1 Ground", { id: "account-1", name: "Ground" }],
  [
    "account-1 +4562521200 Ærøskøbing",
    { id: "account-1", number: "+4562521200", name: "Ærøskøbing" },
  ],
  ["account-1, 3001, Tower, day", { id: "account-1", number: "3001", name: "Tower, day" }],
  ["Line one, , Ground", { id: "Line one", name: "Ground" }],
])("%s is an account", (line, account) => {
  expect(readAccountLines(line, welcomeText().errors)).toEqual({
    ok: true,
    accounts: [{ ...account, priority: false }],
  });
});

test("empty lines and Windows line ends do not matter", () => {
  const read = readAccountLines("\r\naccount-1\r\n\r\n  account-2  \r\n", welcomeText().errors);
  expect(read.ok ? read.accounts.map(({ id }) => id) : read.error).toEqual([
    "account-1",
    "account-2",
  ]);
});

test.each([
  ["", "at least one account"],
  ["account-1\n\naccount-1 3001", "Line 3: duplicate account"],
  ["account-1\n, 3001", "Line 2"],
  [`account-1\n${"x".repeat(300)}`, "Line 2"],
])("%j is refused with the line", (text, words) => {
  const read = readAccountLines(text, welcomeText().errors);
  expect(read.ok ? "" : read.error).toContain(words);
});
