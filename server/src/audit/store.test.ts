import type { AuditVerified } from "@callboard/shared/audit/audit-entry";
import { expect, test } from "vitest";
import { Store } from "../store/store.ts";
import { Audit } from "./store.ts";

/** An audit with `count` entries. */
function chain(count: number): { store: Store; audit: Audit } {
  const store = Store.inMemory();
  let now = 1000;
  const audit = new Audit(store, () => (now += 1));
  for (let index = 0; index < count; index += 1) {
    audit.append({ kind: "signed-in", who: null, detail: { index } });
  }
  return { store, audit };
}

test("an untouched chain is intact, also when it is empty or has many pages", () => {
  expect(chain(0).audit.verify()).toEqual({ ok: true, count: 0, head: "" });
  expect(chain(2500).audit.verify()).toMatchObject({ ok: true, count: 2500 });
});

const TOUCHED: readonly [what: string, sql: readonly string[], found: AuditVerified][] = [
  [
    "edited",
    [`update audit set entry = replace(entry, '"index":4', '"index":5') where number = 5`],
    { ok: false, number: 5, why: "changed" },
  ],
  ["deleted", ["delete from audit where number = 5"], { ok: false, number: 5, why: "missing" }],
  [
    "deleted, and those after it moved up",
    ["delete from audit where number = 5", "update audit set number = number - 1 where number > 5"],
    { ok: false, number: 5, why: "changed" },
  ],
  [
    "two changed places",
    [
      "update audit set number = 99 where number = 5",
      "update audit set number = 5 where number = 6",
      "update audit set number = 6 where number = 99",
    ],
    { ok: false, number: 5, why: "changed" },
  ],
  [
    "cut off at the end",
    ["delete from audit where number = 10"],
    { ok: false, number: 10, why: "cut" },
  ],
  ["all of it", ["delete from audit"], { ok: false, number: 1, why: "cut" }],
  [
    "replaced, with a hash of its own",
    ["update audit set hash = 'x' where number = 10"],
    { ok: false, number: 10, why: "changed" },
  ],
  [
    "cut off, with the head put back",
    ["delete from audit where number = 10", "update audit_head set number = 9"],
    { ok: false, number: 9, why: "changed" },
  ],
];

test.each(TOUCHED)("%s: the verification finds the place", (_what, statements, found) => {
  const { store, audit } = chain(10);
  for (const sql of statements) store.run(sql);
  expect(audit.verify()).toEqual(found);
});

test("two writers in turn produce one chain", () => {
  const { store, audit } = chain(3);
  const other = new Audit(store, () => 5000);
  other.append({ kind: "token-created", who: null, detail: {} });
  audit.append({ kind: "token-revoked", who: null, detail: {} });
  expect(audit.verify()).toMatchObject({ ok: true, count: 5 });
  expect(audit.before(6, 2).map(({ number, kind }) => [number, kind])).toEqual([
    [5, "token-revoked"],
    [4, "token-created"],
  ]);
});
