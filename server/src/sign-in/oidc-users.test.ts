import { expect, test } from "vitest";
import { managePeople } from "../cli/people.ts";
import { AuthenticatorRig, HERE, PASSWORD } from "./authenticator-rig.ts";
import { LastAdmin } from "../people/store.ts";

const ISSUER = "https://login.example.net";

async function rig() {
  const made = new AuthenticatorRig();
  const anna = await made.add("Anna", "admin");
  const admits = (subject: string, ...names: string[]) =>
    made.authenticator.oidcUsers.admit({ issuer: ISSUER, subject, names, role: "admin" }, HERE);
  return { authenticator: made.authenticator, store: made.store, anna, admits };
}

test.each([
  [["  Bo \u0000\t Berg "], "Bo Berg"],
  [["\u0007", " ", "bo@example.net"], "bo@example.net"],
  [["ANNA"], "ANNA (2)"],
  [["x".repeat(80)], "x".repeat(64)],
  [["😀".repeat(40)], "😀".repeat(32)],
  [["Bo\u0308"], "Bö"],
  [["\u0000"], "OpenID"],
])("with the claimed names %j a person is called %j", async (names, name) => {
  const { admits } = await rig();
  expect(admits("u-1", ...names)).toMatchObject({ ok: true, who: { name } });
});

test("a long name that is taken is cut to fit a number, and numbers count up", async () => {
  const { admits } = await rig();
  const long = "x".repeat(80);
  for (const count of [1, 2, 3]) admits(`u-${count}`, long);
  expect(admits("u-3", "whatever")).toMatchObject({ who: { name: `${"x".repeat(60)} (3)` } });
});

test("the same subject at two providers is two people", async () => {
  const { admits, authenticator } = await rig();
  admits("u-1", "Bo");
  const other = { issuer: "https://other.example", subject: "u-1", names: ["Bo"] };
  const admitted = authenticator.oidcUsers.admit({ ...other, role: "monitor" }, HERE);
  expect(admitted).toMatchObject({ who: { name: "Bo (2)", role: "monitor" } });
});

test("the last admin with a password must stay, even if a provider has admins", async () => {
  const { admits, authenticator, anna } = await rig();
  const admitted = admits("u-1", "Bo");
  expect(() => authenticator.people.change(anna, { isDisabled: true })).toThrow(LastAdmin);
  authenticator.people.change(admitted.ok ? admitted.who.id : "", { isDisabled: true });
  expect(authenticator.people.hasAdmin).toBe(true);
});

test("the command line shows a person's provider, and refuses to set their password or role", async () => {
  const { admits, store, authenticator } = await rig();
  admits("u-1", "Bo");
  const tend = (act: object) =>
    managePeople({ of: "user", ...act } as Parameters<typeof managePeople>[0], store, () =>
      Promise.resolve(PASSWORD),
    );
  expect(await tend({ act: "list" })).toContain(`Bo\tadmin\tall accounts\tenabled\tat ${ISSUER}\n`);
  const refusal = { lines: [expect.stringContaining("nothing was changed") as string] };
  await expect(tend({ act: "password", name: "Bo" })).rejects.toMatchObject(refusal);
  const change = { act: "change", name: "Bo", role: "monitor", scope: undefined };
  await expect(tend(change)).rejects.toMatchObject(refusal);
  expect(authenticator.people.find("Bo")).toMatchObject({
    person: { role: "admin" },
    passwordHash: null,
  });
});
