import { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { pickText } from "../../settings/account-choice.ts";
import type { KnownAccount } from "../../settings/own-accounts.svelte.ts";
import { chosenBy, everyServer, found, groupsOf, toggled } from "./account-picks.ts";

const server = ServerId.parse("bay-1");
const known = (id: string, title: string, group: string | null): KnownAccount => {
  return { server, id: AccountId.parse(id), title, group, priority: false };
};
const director = known("account-1", "3001 Exercise director", "Staff");
const ground = known("account-2", "3002 Ground", null);
const accounts = [director, ground, known("account-3", "3003 Delivery", "Staff")];

test("groups are in the order of the configuration, with their sizes", () => {
  expect(groupsOf(accounts)).toEqual([{ name: "Staff", count: 2 }]);
});

test("the same press adds a pick and removes it; others stay", () => {
  const pick = { kind: "server", server } as const;
  const group = { kind: "group", group: "Staff" } as const;
  expect(toggled("all", pick)).toEqual([pick]);
  expect(toggled([group, pick], pick)).toEqual([group]);
  expect(toggled([group], pick)).toEqual([group, pick]);
});

test("a first selection starts with every server, so that no account falls silent", () => {
  expect(everyServer([{ id: server, name: "Bay 1", accounts }])).toEqual([
    { kind: "server", server },
  ]);
});

test.each([
  [["bay-1/account-1"], "itself"],
  [["bay-1/account-1", "group:Staff"], "group"],
  [["server:bay-1", "group:Staff"], "server"],
  [["bay-1/account-2"], "nothing"],
])("with %s chosen, the account is chosen by %s", (texts, by) => {
  expect(chosenBy(new Set(texts), director)).toBe(by);
});

test("the search finds by number, name and group, in any case", () => {
  const titles = (search: string) =>
    found({ id: server, name: "Bay 1", accounts }, search).map(({ title }) => title);
  expect(titles("GROUND")).toEqual(["3002 Ground"]);
  expect(titles("3003")).toEqual(["3003 Delivery"]);
  expect(titles("staff")).toHaveLength(2);
  expect(titles(" ")).toHaveLength(3);
});

test("a pick's text identifies it", () => {
  expect(pickText({ kind: "account", server, account: ground.id })).toBe("bay-1/account-2");
});
