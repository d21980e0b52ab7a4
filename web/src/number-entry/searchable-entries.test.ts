import { expect, test } from "vitest";
import { accountWith } from "../board-fixture.ts";
import { searchableEntries } from "./searchable-entries.ts";

const plain = { group: null, favourite: false, priority: false };
const FIRE = { ...plain, name: "Fire station", number: "3112" };

test("accounts can be found beside the directory, which comes first", () => {
  const accounts = [
    accountWith({ number: "3002", name: "Ground" }),
    accountWith({ number: "3112", name: "Fire desk" }),
    accountWith({ number: null, name: "No number" }),
    accountWith({ number: "3009", name: null }),
  ];
  expect(searchableEntries({ directory: [FIRE], accounts })).toEqual([
    FIRE,
    { ...plain, name: "Ground", number: "3002" },
  ]);
});
