import type { BoardEvent } from "@callboard/shared/board/event";
import { AccountId, ServerId } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";
import { expect, test } from "vitest";
import { accountWith, serverWith } from "../board-fixture.ts";
import type { AccountChoice } from "./account-choice.ts";
import { OwnAccounts } from "./own-accounts.svelte.ts";

const server = ServerId.parse("telestra-a");
const accounts = ["Staff", null, "Staff"].map((group, index) =>
  accountWith({ id: AccountId.parse(`account-${index + 1}`), group }),
);
const board = { servers: [serverWith()], accounts, calls: [], directory: [] };
const staff: AccountChoice = [{ kind: "group", group: "Staff" }];

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

function opened(
  asked: AccountChoice | null,
  { browser, tab } = { browser: storage(), tab: storage() },
) {
  const own = new OwnAccounts({ asked, storage: browser, tabStorage: tab });
  own.begun({ board, activity: [], station: "Station 1" });
  return own;
}

const shown = (own: OwnAccounts) => own.of(accounts).map(({ id }) => id);

test("without any choice every account is shown, and the address has none", () => {
  const own = opened(null);
  expect(own.of(accounts)).toBe(accounts);
  expect(own.count).toEqual({ all: 3, own: 3 });
  expect(own.inAddress).toBeNull();
});

test.each<[string, AccountChoice, string[]]>([
  ["a group", staff, ["account-1", "account-3"]],
  ["a server", [{ kind: "server", server }], ["account-1", "account-2", "account-3"]],
  [
    "one account",
    [{ kind: "account", server, account: AccountId.parse("account-2") }],
    ["account-2"],
  ],
  ["nothing", [], []],
])("only %s is shown", (_what, choice, ids) => {
  const own = opened(choice);
  expect(shown(own)).toEqual(ids);
  expect(own.count).toEqual({ all: 3, own: ids.length });
  expect(accounts.filter((one) => own.has(one.server, one.id)).map(({ id }) => id)).toEqual(ids);
  expect(own.hasServer(server)).toBe(ids.length > 0);
});

test("the address wins in its tab, also after a visit elsewhere, and the stored choice stays", () => {
  const kept = { browser: storage(), tab: storage() };
  opened(null, kept).choose(staff);
  expect(shown(opened([], kept))).toEqual([]);
  const later = opened(null, kept);
  expect(later.isPinned).toBe(true);
  expect(shown(later)).toEqual([]);
  later.showKept();
  expect(shown(later)).toEqual(["account-1", "account-3"]);
  expect(shown(opened(null, { browser: kept.browser, tab: storage() }))).toHaveLength(2);
});

test("all can be shown in one tab, and its address says so", () => {
  const own = opened(null);
  own.choose(staff);
  expect(own.inAddress).toEqual(staff);
  own.showAll();
  expect(own.inAddress).toBe("all");
  expect(own.count.own).toBe(3);
  expect(own.kept).toEqual(staff);
});

test("a tab whose address equals the stored choice follows the stored choice", () => {
  const kept = { browser: storage(), tab: storage() };
  opened(null, kept).choose(staff);
  const own = opened(staff, kept);
  expect(own.isPinned).toBe(false);
});

test("picks that match nothing on the board are reported", () => {
  const unknown = { kind: "group", group: "Towr" } as const;
  const own = opened([...staff, unknown]);
  expect(own.unknown).toEqual([unknown]);
  expect(shown(own)).toHaveLength(2);
});

/** The next fact on the board. */
function hear(own: OwnAccounts, event: BoardEvent): void {
  own.fact(board, event, reduce(board, event));
}

test("an account added to the configuration is included at once, even before the board shows it", () => {
  const own = opened(staff);
  const added = accountWith({ id: AccountId.parse("account-4"), group: "Staff" });
  const changed = [added, ...accounts];
  hear(own, {
    type: "configuration-applied",
    at: 1,
    servers: board.servers,
    accounts: changed,
  });
  expect(own.count).toEqual({ all: 4, own: 3 });
  expect(own.of(changed).map(({ id }) => id)).toEqual(["account-4", "account-1", "account-3"]);
  expect(shown(own)).toEqual(["account-1", "account-3"]);
});

test("a status of an account changes nothing, and its new state is shown", () => {
  const own = opened(staff);
  const servers = own.servers;
  const [first] = accounts;
  if (!first) throw new Error("there are accounts");
  hear(own, { type: "account-checked", at: 1, server, account: first.id, sipCode: 403 });
  expect(own.servers).toBe(servers);
  const refused = { ...first, sipCode: 403 };
  expect(own.of([refused, ...accounts.slice(1)])[0]).toBe(refused);
});
