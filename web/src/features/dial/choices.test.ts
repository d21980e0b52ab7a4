import { expect, test } from "vitest";
import { accountWith, serverWith } from "../../board-fixture.ts";
import { Choices } from "./choices.ts";

const one = accountWith();
const other = accountWith({ id: "account-2" as typeof one.id });
const board = { servers: [serverWith()], accounts: [one, other], calls: [], directory: [] };

test("every account of a server can be chosen, and an account that cannot call says why", () => {
  const off = { ...other, registration: "logged-out" } as const;
  const [group] = new Choices().of({ ...board, accounts: [one, off] });
  expect(group?.choices.map(({ isOff }) => isOff)).toEqual([false, true]);
  expect(group?.choices[1]?.text).toContain("–");
});

test("only the changed account is another object", () => {
  const choices = new Choices();
  const [before] = choices.of(board);
  const changed = { ...other, registration: "logged-out" } as const;
  const [after] = choices.of({ ...board, accounts: [one, changed] });
  expect(after?.choices[0]).toBe(before?.choices[0]);
  expect(after?.choices[1]).not.toBe(before?.choices[1]);
});

test("a lost server changes the texts of all its accounts", () => {
  const choices = new Choices();
  choices.of(board);
  const link = { state: "down", since: 1, reason: null } as const;
  const [group] = choices.of({ ...board, servers: [serverWith({ link })] });
  expect(group?.choices.every(({ isOff }) => isOff)).toBe(true);
});
