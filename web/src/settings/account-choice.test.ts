import { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { addressWith, choiceInAddress, isSameChoice } from "./account-choice.ts";
import type { AccountChoice } from "./account-choice.ts";

const server = ServerId.parse("bay-1");
const account = (id: string) =>
  ({ kind: "account", server, account: AccountId.parse(id) }) as const;

test.each<[string, AccountChoice | null]>([
  ["", null],
  ["?theme=dark", null],
  ["?accounts=all", "all"],
  ["?accounts=", []],
  ["?accounts=server:bay-1", [{ kind: "server", server }]],
  ["?accounts=group:Fire+%26+rescue", [{ kind: "group", group: "Fire & rescue" }]],
  ["?accounts=bay-1/account-1, bay-1/a%2Fb", [account("account-1"), account("a/b")]],
  ["?accounts=3001", [{ kind: "unreadable", text: "3001" }]],
  ["?accounts=server:Bay 1", [{ kind: "unreadable", text: "server:Bay 1" }]],
])("the address %s chooses %j", (search, choice) => {
  expect(choiceInAddress(search)).toEqual(choice);
});

test.each<AccountChoice>([
  "all",
  [],
  [
    { kind: "group", group: "Tower, north: 50%2C & more" },
    { kind: "server", server },
  ],
  [account("Ærø, tårn/1"), { kind: "unreadable", text: "what, ever" }],
])("a choice survives its way through an address: %j", (choice) => {
  const address = addressWith("?theme=dark&accounts=server:old", choice);
  expect(address).toMatch(/^\?theme=dark&accounts=/);
  const read = choiceInAddress(address);
  expect(read !== null && isSameChoice(read, choice)).toBe(true);
});

test("an address stays readable, and loses an empty choice", () => {
  expect(addressWith("", [{ kind: "server", server }, account("account-1")])).toBe(
    "?accounts=bay-1/account-1,server:bay-1",
  );
  expect(addressWith("?accounts=server:bay-1&theme=dark", null)).toBe("?theme=dark");
  expect(addressWith("?accounts=all", null)).toBe("");
});
