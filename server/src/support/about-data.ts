import { readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { CommandType } from "@callboard/shared/commands/command";
import { OutcomeKind } from "@callboard/shared/commands/outcome";
import * as z from "zod/mini";
import { Audit } from "../audit/store.ts";
import type { Audited } from "@callboard/shared/audit/audit-entry";
import { Store, StoreProblem } from "../store/store.ts";
import { kindOf } from "./kind-of-error.ts";

/** How many of the newest entries of the audit are shown. */
const MAX_ENTRIES = 200;

/** The data directory in figures. Each part may be the problem that prevented reading it. */
export interface AboutData {
  /** The mode of the folder, e.g. `700`. */
  mode: Part<string>;
  freeBytes: Part<number>;
  files: Part<{ name: string; bytes: number }[]>;
  /** How many migrations have run. */
  version: Part<number>;
  /** How many rows each table has. */
  rows: Part<Record<string, number>>;
  audit: Part<string>;
  lastEntries: Part<ShownEntry[]>;
}

type Part<T> = T | { problem: string };

/** An entry of the audit without the person and the target. */
interface ShownEntry {
  number: number;
  at: string;
  kind: string;
  command?: string;
  outcome?: string;
}

const CommandDetail = z.object({
  command: z.catch(z.optional(z.object({ type: CommandType })), undefined),
  outcome: z.catch(z.optional(OutcomeKind), undefined),
});

/** Describes a data directory without changing it. */
export function aboutData(folder: string): AboutData {
  const store = part(() => Store.openReadOnly(folder));
  const read = <T>(work: (store: Store) => T): Part<T> =>
    store instanceof Store ? part(() => work(store)) : store;
  try {
    return {
      mode: part(() => (statSync(folder).mode & 0o777).toString(8)),
      freeBytes: part(() => freeBytes(folder)),
      files: part(() => filesOf(folder)),
      version: read((opened) => opened.version),
      rows: read(rowsOf),
      audit: read(verified),
      lastEntries: read(lastEntries),
    };
  } finally {
    if (store instanceof Store) store.close();
  }
}

/** What was read, or the problem: a partial bundle is more useful than none. */
function part<T>(read: () => T): Part<T> {
  try {
    return read();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    // Messages of StoreProblem quote nothing, and the path is in the bundle already.
    const why = cause instanceof StoreProblem ? cause.message : kindOf(cause);
    return { problem: `cannot be read: ${why}` };
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function filesOf(folder: string): { name: string; bytes: number }[] {
  const ours = readdirSync(folder).filter((name) => /^(callboard|bridge)\.[a-z-]+$/.test(name));
  return ours.sort().map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
}

function rowsOf(store: Store): Record<string, number> {
  const tables = store.rows(
    z.object({ name: z.string().check(z.regex(/^[a-z_]+$/)) }),
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name",
  );
  const Count = z.object({ count: z.int() });
  const counts = tables.map(({ name }) => {
    const [row] = store.rows(Count, `select count(*) as count from ${name}`);
    return [name, row?.count ?? 0] as const;
  });
  return Object.fromEntries(counts);
}

function verified(store: Store): string {
  const found = new Audit(store, () => Date.now()).verify();
  return found.ok
    ? `good: ${found.count} entries`
    : `NOT good: entry ${found.number}, ${found.why}`;
}

function lastEntries(store: Store): ShownEntry[] {
  const audit = new Audit(store, () => Date.now());
  return audit.before(Number.MAX_SAFE_INTEGER, MAX_ENTRIES).map(shownEntry);
}

function shownEntry({ number, at, kind, detail }: Audited): ShownEntry {
  const { command, outcome } = CommandDetail.parse(detail);
  return {
    ...{ number, at: new Date(at).toISOString(), kind },
    ...(command === undefined ? {} : { command: command.type }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
