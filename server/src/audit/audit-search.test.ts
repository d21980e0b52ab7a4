import type { AuditReply } from "@callboard/shared/audit/audit-entry";
import { expect, test } from "vitest";
import { manageRig } from "../manage-rig.ts";
import type { ManageRig } from "../manage-rig.ts";

const who = (name: string) => ({ kind: "person", id: name, name, role: "instructor" }) as const;

/** A bridge whose audit log has `count` entries by Bo, one per second, and three by others among them. */
async function rigWith(count: number): Promise<ManageRig> {
  const rig = await manageRig();
  const { audit } = rig.people.authenticator;
  const append = (name: string, detail: object): void => {
    rig.people.now += 1000;
    audit.append({ kind: "command-ended", who: who(name), detail: { ...detail } });
  };
  append("Åse", { reason: "Ærø" });
  for (let index = 0; index < count; index += 1) append("Bo", { index });
  append("Cy", { reason: "busy" });
  audit.append({ kind: "sign-in-refused", who: null, detail: { name: "Mallory" } });
  return rig;
}

async function found({ asks }: ManageRig, query: string): Promise<AuditReply> {
  return (await asks("GET", `/api/audit?${query}`)).json();
}

test.each([
  ["who=cy", ["Cy"]],
  ["who=%C3%A5SE", ["Åse"]],
  ["kind=sign-in-refused", [undefined]],
  ["text=%C3%86R%C3%98", ["Åse"]],
  ["text=mallory", [undefined]],
  ["who=cy&kind=signed-in", []],
])("%s finds the matching entries only", async (query, names) => {
  const { entries, next } = await found(await rigWith(600), query);
  expect(entries.map((entry) => entry.who?.name)).toEqual(names);
  expect(next).toBeNull();
});

test("a time range includes both ends", async () => {
  const rig = await rigWith(10);
  const end = rig.people.now;
  const { entries } = await found(rig, `from=${end - 2000}&to=${end - 1000}`);
  expect(entries.map(({ at }) => at)).toEqual([end - 1000, end - 2000]);
});

test("following `next` visits every entry exactly once", async () => {
  const rig = await rigWith(600);
  const numbers: number[] = [];
  for (let next: number | null = 1_000_000; next !== null;) {
    const page: AuditReply = await found(rig, `who=bo&limit=250&before=${next}`);
    numbers.push(...page.entries.map(({ number }) => number));
    next = page.next;
  }
  expect(numbers).toHaveLength(600);
  expect(new Set(numbers).size).toBe(600);
});

test("a CSV export is a file with the filtered entries", async () => {
  const { asks } = await rigWith(3);
  const reply = await asks("GET", "/api/audit?format=csv&who=cy");
  expect(reply.headers["content-disposition"]).toContain("callboard-audit.csv");
  expect(reply.payload.trim().split("\r\n")).toHaveLength(2);
});

test("verification reports the place of a changed entry, or the last hash of an intact chain", async () => {
  const rig = await rigWith(5);
  const verify = async () => (await rig.asks("GET", "/api/audit/verify")).json<object>();
  expect(await verify()).toMatchObject({
    ok: true,
    head: expect.stringMatching(/^[\da-f]{64}$/) as string,
  });
  rig.people.store.run(`update audit set entry = replace(entry, '"Cy"', '"Bo"')`);
  expect(await verify()).toEqual({ ok: false, number: 8, why: "changed" });
});
