import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import * as z from "zod/mini";
import { MIGRATIONS } from "./migrations.ts";

/** The data directory cannot be used; the message is one line that says what to do. */
export class StoreProblem extends Error {}

const FILE = "callboard.db";
const LOCK = "bridge.lock";
/** How long a statement waits for a write of another process; the command line writes for a few milliseconds only. */
const BUSY_MS = 2000;

type Value = string | number | null;

const VersionRow = z.object({ user_version: z.int() });
const ChangeRow = z.object({ data_version: z.int() });

/**
 * Persistent data in one SQLite file, and the only code that opens it. Every call is synchronous; a commit is on disk when it
 * returns. Callers pass the shape of the rows, because the file is external input.
 */
export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #writes = 0;

  private constructor(database: Database.Database) {
    this.#database = database;
    database.exec(`pragma busy_timeout = ${BUSY_MS}; pragma foreign_keys = on`);
  }

  /** Opens the file in a data directory; creates both if missing. Throws `StoreProblem`. */
  static open(folder: string): Store {
    return asStoreProblem(folder, () => {
      makePrivate(folder);
      const file = join(folder, FILE);
      // Created before SQLite does it, because SQLite gives its other files the mode of this one.
      closeSync(openSync(file, "a", 0o600));
      chmodSync(file, 0o600);
      return new Store(new Database(file)).#ready();
    });
  }

  /** Opens the file of a data directory for reading only: creates nothing and runs no migration. Throws `StoreProblem`. */
  static openReadOnly(folder: string): Store {
    return asStoreProblem(folder, () => {
      const file = join(folder, FILE);
      if (!existsSync(file)) throw new StoreProblem("there is nothing in it yet");
      const database = new Database(file);
      database.exec("pragma query_only = on");
      return new Store(database);
    });
  }

  /** A store in memory, for the demo and for tests. */
  static inMemory(): Store {
    return new Store(new Database(":memory:")).#ready();
  }

  /** All rows of a query. Throws when they have another shape: another program has changed the file. */
  rows<T extends z.ZodMiniType>(shape: T, sql: string, ...values: Value[]): z.infer<T>[] {
    return z.array(shape).parse(this.#prepare(sql).all(...values));
  }

  /** Runs a statement; returns how many rows it changed. */
  run(sql: string, ...values: Value[]): number {
    this.#writes += 1;
    return this.#prepare(sql).run(...values).changes;
  }

  /** Runs `work` as one transaction. */
  transaction<T>(work: () => T): T {
    this.#database.exec("begin immediate");
    try {
      const made = work();
      this.#database.exec("commit");
      return made;
    } catch (error) {
      this.#database.exec("rollback");
      throw error;
    }
  }

  /** Changes with every write, by this process or another one such as the command line. */
  get revision(): string {
    return `${this.#dataVersion()}-${this.#writes}`;
  }

  /** How many migrations have run on the file. */
  get version(): number {
    const [row] = this.rows(VersionRow, "select user_version from pragma_user_version");
    return row?.user_version ?? 0;
  }

  /** After it the file alone holds everything: SQLite's other files may be gone at once or later. */
  close(): void {
    try {
      this.#database.exec("pragma wal_checkpoint(truncate)");
    } finally {
      this.#database.close();
    }
  }

  /** Makes the store ready for writing, with the tables of this version. */
  #ready(): this {
    // FULL: an audit entry written before a command was sent also survives a loss of power.
    this.#database.exec("pragma journal_mode = wal; pragma synchronous = full");
    this.#database.exec("pragma journal_size_limit = 67108864");
    this.#migrate();
    return this;
  }

  #dataVersion(): number {
    const [row] = this.rows(ChangeRow, "select data_version from pragma_data_version");
    return row?.data_version ?? 0;
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.#database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  #migrate(): void {
    const had = this.version;
    if (had > MIGRATIONS.length) {
      throw new StoreProblem(
        "it was created by a newer Callboard: start that version, or use another directory",
      );
    }
    MIGRATIONS.slice(had).forEach((sql, index) => {
      this.transaction(() => {
        this.#database.exec(`${sql}; pragma user_version = ${had + index + 1}`);
      });
    });
  }
}

/**
 * Locks a data directory against a second bridge while this process lives; the operating system releases the lock however the
 * process ends. Throws `StoreProblem` when another bridge has it. The command line may still write.
 */
export function lockFolder(folder: string): () => void {
  return asStoreProblem(folder, () => {
    makePrivate(folder);
    const file = join(folder, LOCK);
    closeSync(openSync(file, "a", 0o600));
    const database = new Database(file);
    try {
      database.exec("pragma locking_mode = exclusive; begin exclusive");
    } catch {
      database.close();
      throw new StoreProblem(
        "another Callboard is using it: stop that one, or use another directory",
      );
    }
    return () => database.close();
  });
}

function makePrivate(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) return;
  const mode = statSync(folder).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  throw new StoreProblem(
    `other users of this computer can read it (mode ${mode.toString(8)}): run chmod 700 on it, or use another directory`,
  );
}

function asStoreProblem<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreProblem(`data directory ${folder}: ${why}`, { cause: error });
  }
}
