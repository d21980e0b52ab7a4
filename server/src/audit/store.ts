import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { AuditEntry } from "@callboard/shared/audit/audit-entry";
import type { Audited, AuditVerified } from "@callboard/shared/audit/audit-entry";
import * as z from "zod/mini";
import type { Store } from "../store/store.ts";

const Head = z.object({ number: z.int(), hash: z.string() });
const Row = z.object({ number: z.int(), entry: z.string(), hash: z.string() });

/** The head of an empty chain. */
const NOTHING = { number: 0, hash: "" };
const PAGE = 1000;

/**
 * Who did what, as a hash chain: each hash covers its entry and the one before, so that no entry can be changed, removed or
 * moved unnoticed. The head is stored separately, so that the end cannot be cut off either. A user who can write the file can
 * forge the whole chain: against that an operator notes the last hash elsewhere from time to time.
 */
export class Audit {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Writes an entry, which is on disk when this returns. The command line may write while a bridge runs. */
  append(what: Omit<AuditEntry, "at">): void {
    const entry = JSON.stringify({ at: this.#now(), ...what } satisfies AuditEntry);
    this.#store.transaction(() => {
      const head = this.#head();
      const number = head.number + 1;
      const hash = hashOf({ number, entry }, head.hash);
      this.#store.run("insert into audit values (?, ?, ?)", number, entry, hash);
      this.#store.run("insert or replace into audit_head values (1, ?, ?)", number, hash);
    });
  }

  /** The last entries before a number, newest first. */
  before(number: number, most: number): Audited[] {
    const sql =
      "select number, entry, hash from audit where number < ? order by number desc limit ?";
    return this.#store.rows(Row, sql, number, most).map((row) => {
      return { number: row.number, ...AuditEntry.parse(JSON.parse(row.entry)) };
    });
  }

  /** Verifies the whole chain in steps that let other work run: a chain of years takes seconds. */
  async verifyInSteps(): Promise<AuditVerified> {
    const walk = this.#walk();
    for (;;) {
      const step = walk.next();
      if (step.done === true) return step.value;
      await setImmediate();
    }
  }

  /** Verifies the whole chain at once. */
  verify(): AuditVerified {
    const walk = this.#walk();
    for (;;) {
      const step = walk.next();
      if (step.done === true) return step.value;
    }
  }

  *#walk(): Generator<undefined, AuditVerified> {
    let last = NOTHING;
    for (let rows = this.#after(0); rows.length > 0; rows = this.#after(last.number)) {
      for (const row of rows) {
        if (row.number !== last.number + 1)
          return { ok: false, number: last.number + 1, why: "missing" };
        if (row.hash !== hashOf(row, last.hash))
          return { ok: false, number: row.number, why: "changed" };
        last = row;
      }
      yield;
    }
    const head = this.#head();
    if (head.number !== last.number) return { ok: false, number: last.number + 1, why: "cut" };
    if (head.hash !== last.hash) return { ok: false, number: last.number, why: "changed" };
    return { ok: true, count: last.number, head: last.hash };
  }

  #after(number: number): z.infer<typeof Row>[] {
    const sql = "select number, entry, hash from audit where number > ? order by number limit ?";
    return this.#store.rows(Row, sql, number, PAGE);
  }

  #head(): z.infer<typeof Head> {
    const [head] = this.#store.rows(Head, "select number, hash from audit_head");
    return head ?? NOTHING;
  }
}

function hashOf({ number, entry }: { number: number; entry: string }, before: string): string {
  return createHash("sha256").update(`${before}\n${number}\n${entry}`).digest("hex");
}
