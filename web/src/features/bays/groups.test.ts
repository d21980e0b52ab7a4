import { expect, test } from "vitest";
import { AccountId } from "@callboard/shared/board/ids";
import { accountWith, boardOf } from "../../board-fixture.ts";
import { bayGroups } from "./groups.ts";

const named = (id: string, origin: "configured" | "discovered" = "configured") =>
  accountWith({ id: AccountId.parse(id), origin });

test("bays keep the order of the configuration, and discovered accounts come last", () => {
  const board = { ...boardOf(), accounts: [named("b"), named("x", "discovered"), named("a")] };
  const groups = bayGroups(board).map(({ server, accounts }) => [
    server?.name ?? null,
    accounts.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ["Bay 1", ["b", "a"]],
    [null, ["x"]],
  ]);
});
