import { expect, test } from "vitest";
import { accountWith, boardOf, callWith } from "../board-fixture.ts";
import { callEnds } from "./call-ends.ts";

test.each([
  ["incoming", "Approach to Exercise director"],
  ["outgoing", "Exercise director to Approach"],
  ["unknown", "Exercise director and Approach"],
] as const)("an %s call is worded as %s", (direction, words) => {
  const call = callWith({ direction });
  const { first, joiner, second } = callEnds(boardOf(call), call);
  expect(`${first} ${joiner} ${second}`).toBe(words);
});

test("an account without a name is shown by its number, else by its id", () => {
  const call = callWith();
  const boardWith = (number: string | null) => ({
    ...boardOf(call),
    accounts: [accountWith({ name: "", number })],
  });
  expect(callEnds(boardWith("3001"), call).second).toBe("3001");
  expect(callEnds(boardWith(null), call).second).toBe("account-1");
});
