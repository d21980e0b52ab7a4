import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { lockFolder, Store, StoreProblem } from "./store.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const Row = z.object({ name: z.string() });
const ADD =
  "insert into people (id, name, role, password, created_at) values (?, ?, 'admin', '-', 0)";
const NAMES = "select name from people order by name";

function freshFolder(): string {
  return join(scratchFolder("store"), "data");
}

test("data survives closing and reopening the file", () => {
  const folder = freshFolder();
  const first = Store.open(folder);
  expect(first.run(ADD, "1", "Anna")).toBe(1);
  first.close();
  expect(Store.open(folder).rows(Row, NAMES)).toEqual([{ name: "Anna" }]);
});

test("after closing, the file alone has all data", () => {
  const folder = freshFolder();
  const store = Store.open(folder);
  store.run(ADD, "1", "Anna");
  store.close();
  const other = freshFolder();
  mkdirSync(other, { mode: 0o700 });
  copyFileSync(join(folder, "callboard.db"), join(other, "callboard.db"));
  expect(Store.open(other).rows(Row, NAMES)).toEqual([{ name: "Anna" }]);
});

test("directory and files are readable only by their owner", () => {
  const folder = freshFolder();
  const store = Store.open(folder);
  store.run(ADD, "1", "Anna");
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of ["callboard.db", "callboard.db-wal", "callboard.db-shm"])
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
});

test("a directory that other users can read is refused with advice", () => {
  const folder = freshFolder();
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  expect(() => Store.open(folder)).toThrow(StoreProblem);
  expect(() => Store.open(folder)).toThrow(
    `data directory ${folder}: other users of this computer`,
  );
  expect(() => Store.open(folder)).toThrow("chmod 700");
});

test("a file of a newer Callboard is not changed", () => {
  const folder = freshFolder();
  Store.open(folder).close();
  const other = new Database(join(folder, "callboard.db"));
  other.exec("pragma user_version = 99");
  other.close();
  expect(() => Store.open(folder)).toThrow("created by a newer Callboard");
});

test("a transaction is all or nothing", () => {
  const store = Store.inMemory();
  const fails = (): void => {
    store.transaction(() => {
      store.run(ADD, "1", "Anna");
      throw new Error("in between");
    });
  };
  expect(fails).toThrow("in between");
  expect(store.rows(Row, NAMES)).toEqual([]);
  store.transaction(() => store.run(ADD, "1", "Anna"));
  expect(store.rows(Row, NAMES)).toHaveLength(1);
});

test("rows of another shape are an error at once", () => {
  const store = Store.inMemory();
  store.run(ADD, "1", "Anna");
  const Wrong = z.object({ name: z.number() });
  expect(() => store.rows(Wrong, NAMES)).toThrow();
});

test("the revision changes with every write, by this process or another", () => {
  const folder = freshFolder();
  const mine = Store.open(folder);
  const theirs = Store.open(folder);
  const revisions = [mine.revision];
  mine.run(ADD, "1", "Anna");
  revisions.push(mine.revision);
  theirs.run(ADD, "2", "Bo");
  revisions.push(mine.revision);
  expect(new Set(revisions).size).toBe(3);
  expect(mine.revision).toBe(mine.revision);
});

test("a second bridge is refused, also from another process, and allowed once the first has ended", () => {
  const folder = freshFolder();
  const unlock = lockFolder(folder);
  const script = `import Database from "libsql";
    const other = new Database(${JSON.stringify(join(folder, "bridge.lock"))});
    other.exec("begin exclusive");`;
  const args = ["--input-type=module", "--eval", script];
  const other = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });
  expect(other.status).not.toBe(0);
  expect(other.stderr).toContain("locked");
  expect(() => lockFolder(folder)).toThrow("another Callboard is using it");
  expect(statSync(join(folder, "bridge.lock")).mode & 0o777).toBe(0o600);
  unlock();
  lockFolder(folder)();
});

test("a read-only store changes nothing: no table is created, and writing fails", () => {
  const folder = freshFolder();
  expect(() => Store.openReadOnly(folder)).toThrow("nothing in it");
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, "callboard.db"), "");
  const look = Store.openReadOnly(folder);
  expect(look.version).toBe(0);
  expect(look.rows(z.unknown(), "select * from sqlite_master")).toEqual([]);
  look.close();
  const store = Store.open(folder);
  const later = Store.openReadOnly(folder);
  expect(later.version).toBe(store.version);
  expect(() => later.run(ADD, "1", "Anna")).toThrow();
});
