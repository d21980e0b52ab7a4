import { expect, test } from "vitest";
import { Account } from "./account.ts";
import type { Board } from "./board.ts";
import { Call } from "./call.ts";
import { BoardEvent } from "./event.ts";
import { reduce } from "./reduce.ts";
import { ServerInfo } from "./server-info.ts";

function server(id: string, change: object = {}): ServerInfo {
  const link = { state: "connecting", since: 9, reason: null };
  return ServerInfo.parse({
    id,
    name: id,
    protocol: "telestra",
    link,
    capabilities: [],
    ...change,
  });
}

function account(id: string, change: object = {}): Account {
  const blank = { number: null, name: null, group: null, priority: false, asked: null };
  const unseen = { freshness: "stale", registration: "unknown", sipCode: null, checkedAt: null };
  const place = { server: "a", id, origin: "configured", lastError: null };
  return Account.parse({ ...place, ...blank, ...unseen, ...change });
}

function call(key: string, on: string, change: object = {}): Call {
  const basis = { kind: "server-event", at: 1, by: null };
  const seen = { since: 1, seenAt: 1, clock: "exact", freshness: "live" };
  const state = { phase: "talking", confidence: "confirmed", basis, direction: "incoming" };
  const place = { key, server: "a", account: on, number: "3001", name: null };
  return Call.parse({ ...place, ...state, ...seen, ...change });
}

const seen = { freshness: "live", registration: "registered", sipCode: 200, checkedAt: 5 };
const up = { link: { state: "up", since: 1, reason: null } };

function apply(board: Board, servers: ServerInfo[], accounts: Account[]): Board {
  const event = BoardEvent.parse({ type: "configuration-applied", servers, accounts, at: 9 });
  return reduce(board, event);
}

test("what a server and its accounts reported stays; what the file says of them changes", () => {
  const board = {
    servers: [server("a", up)],
    accounts: [account("one", seen)],
    calls: [],
    directory: [],
  };
  const renamed = [account("one", { name: "Tower", number: "3001" })];
  const next = apply(board, [server("a", { name: "Bay 9" })], renamed);
  expect(next.servers).toEqual([server("a", { ...up, name: "Bay 9" })]);
  expect(next.accounts).toEqual([account("one", { ...seen, name: "Tower", number: "3001" })]);
});

test("servers and accounts come in the order of the file, new ones without any report yet", () => {
  const board = {
    servers: [server("a", up)],
    accounts: [account("one", seen)],
    calls: [],
    directory: [],
  };
  const servers = [server("b"), server("a")];
  const next = apply(board, servers, [account("two"), account("one")]);
  expect(next.servers.map(({ id, link }) => [id, link.state])).toEqual([
    ["b", "connecting"],
    ["a", "up"],
  ]);
  expect(next.accounts.map(({ id }) => id)).toEqual(["two", "one"]);
});

test("a removed server takes its accounts and calls with it", () => {
  const calls = [call("k1", "one")];
  const next = apply(
    { servers: [server("a")], accounts: [account("one")], calls, directory: [] },
    [],
    [],
  );
  expect(next).toEqual({ servers: [], accounts: [], calls: [], directory: [] });
});

test("a removed account goes, unless it has a call: then it becomes discovered", () => {
  const accounts = [account("one", { ...seen, name: "Tower" }), account("two"), account("three")];
  const ended = { phase: "ended", ending: { reason: "ended", text: null, by: null }, lasted: 1 };
  const calls = [call("k1", "one"), call("k2", "three", ended)];
  const next = apply({ servers: [server("a")], accounts, calls, directory: [] }, [server("a")], []);
  expect(next.accounts).toEqual([account("one", { ...seen, name: "Tower", origin: "discovered" })]);
  expect(next.calls.map(({ key }) => key)).toEqual(["k1"]);
});

test("an account that only events have named stays, and can be added to the configuration", () => {
  const found = account("one", { ...seen, origin: "discovered" });
  const board = {
    servers: [server("a")],
    accounts: [found],
    calls: [call("k1", "one")],
    directory: [],
  };
  expect(apply(board, [server("a")], [account("two")]).accounts).toEqual([account("two"), found]);
  const taken = apply(board, [server("a")], [account("one", { name: "Tower" })]);
  expect(taken.accounts).toEqual([account("one", { ...seen, name: "Tower" })]);
  expect(taken.calls).toHaveLength(1);
});

test("a directory is replaced by a changed one, and stays if the fact has none", () => {
  const entry = { name: "Tower", number: "1", group: null, favourite: false, priority: false };
  const board = { servers: [], accounts: [], calls: [], directory: [] };
  const fact = { type: "configuration-applied", servers: [], accounts: [], at: 9 };
  const next = reduce(board, BoardEvent.parse({ ...fact, directory: [entry] }));
  expect(next.directory).toEqual([entry]);
  expect(reduce(next, BoardEvent.parse(fact)).directory).toBe(next.directory);
});
