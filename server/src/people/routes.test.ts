import { CloseCode } from "@callboard/shared/protocol/frames";
import type { PeopleReply, PersonEntry } from "@callboard/shared/people/person";
import { once } from "node:events";
import { expect, test } from "vitest";
import { HERE, MINUTE_MS, PASSWORD } from "../sign-in/authenticator-rig.ts";
import { httpRig } from "../http-rig.ts";
import { manageRig, newPerson } from "../manage-rig.ts";
import type { ManageRig } from "../manage-rig.ts";

const NEW_PASSWORD = "twelve blue doors";

async function entry({ asks }: ManageRig, name: string): Promise<PersonEntry | undefined> {
  const { people } = (await asks("GET", "/api/people")).json<PeopleReply>();
  return people.find((person) => person.name === name);
}

test("an added person can sign in, and is listed with role, scope and sessions", async () => {
  const rig = await manageRig();
  const scope = [{ server: "t1", account: "account-1" }];
  const added = await rig.asks("POST", "/api/people", newPerson("Bo", { scope }));
  expect(added.statusCode).toBe(201);
  const { id } = added.json<{ id: string }>();
  const before = { id, name: "Bo", role: "instructor", scope, isDisabled: false };
  expect(await entry(rig, "Bo")).toMatchObject({ ...before, signedInAt: null, sessions: [] });
  rig.people.now += MINUTE_MS;
  await rig.people.secretOf("Bo");
  const at = rig.people.now;
  expect(await entry(rig, "Bo")).toMatchObject({
    signedInAt: at,
    sessions: [{ ...HERE, createdAt: at, usedAt: at }],
  });
  expect(rig.audited()[1]).toEqual([
    "person-added",
    "Anna",
    { act: "add", name: "Bo", role: "instructor", scope },
  ]);
});

test("no answer and no entry of the audit holds a password or its hash", async () => {
  const rig = await manageRig();
  const id = await rig.add("Bo");
  await rig.asks("PUT", `/api/people/${id}/password`, { password: NEW_PASSWORD });
  const all = JSON.stringify([(await rig.asks("GET", "/api/people")).payload, rig.audited()]);
  expect(all).toContain('"act":"password"');
  expect(all).not.toMatch(/scrypt|seven green|twelve blue/);
});

test.each([
  { what: "a name that is taken", body: newPerson("anna"), status: 409, words: "already" },
  { what: "a long name", body: newPerson("x".repeat(65)), status: 400, words: "name" },
  { what: "a control character", body: newPerson("Bo\u0000"), status: 400, words: "name" },
  { what: "a short password", body: newPerson("Bo", { password: "123456789" }), words: "password" },
  { what: "an unknown role", body: newPerson("Bo", { role: "root" }), words: "role" },
  { what: "a field too many", body: newPerson("Bo", { isAdmin: true }), words: "isAdmin" },
])(
  "$what is refused with a reason, and no person is added",
  async ({ body, status = 400, words }) => {
    const rig = await manageRig();
    const reply = await rig.asks("POST", "/api/people", body);
    expect(reply.statusCode).toBe(status);
    expect(reply.json<{ detail: string }>().detail).toContain(words);
    expect(rig.people.authenticator.people.list()).toHaveLength(1);
  },
);

const CHANGES = [
  { what: "another role", method: "PATCH", tail: "", body: { role: "monitor" } },
  { what: "another scope", method: "PATCH", tail: "", body: { scope: [] } },
  { what: "disabling", method: "PATCH", tail: "", body: { isDisabled: true } },
  { what: "a password", method: "PUT", tail: "/password", body: { password: NEW_PASSWORD } },
] as const;

test.each(CHANGES)("$what ends the person's sessions and says how many", async (change) => {
  const { method, tail, body } = change;
  const rig = await manageRig();
  const id = await rig.add("Bo");
  const secrets = [await rig.people.secretOf("Bo"), await rig.people.secretOf("Bo")];
  const reply = await rig.asks(method, `/api/people/${id}${tail}`, body);
  expect(reply.json()).toEqual({ ended: 2 });
  expect(secrets.map((secret) => rig.people.sessionStatus(secret))).toEqual([null, null]);
  expect(rig.audited()[0]?.slice(0, 2)).toEqual(["person-changed", "Anna"]);
});

test("a disabled person stays out until enabled, and a new password replaces the old one", async () => {
  const rig = await manageRig();
  const id = await rig.add("Bo");
  await rig.asks("PATCH", `/api/people/${id}`, { isDisabled: true });
  await expect(rig.people.secretOf("Bo")).rejects.toThrow("not let in");
  await rig.asks("PATCH", `/api/people/${id}`, { isDisabled: false });
  await rig.people.secretOf("Bo");
  await rig.asks("PUT", `/api/people/${id}/password`, { password: NEW_PASSWORD });
  await expect(rig.people.secretOf("Bo")).rejects.toThrow("not let in");
  const acts = rig.audited().map(([, , detail]) => (detail as { act?: string }).act);
  expect(acts.filter((act) => act !== undefined)).toEqual(["password", "enable", "disable"]);
});

test.each([{ isDisabled: true }, { role: "instructor" }])(
  "the last admin stays an admin: %j is refused with what to do",
  async (body) => {
    const rig = await manageRig();
    const anna = (await entry(rig, "Anna"))?.id ?? "";
    const gone = await rig.add("Bo", "admin");
    await rig.asks("PATCH", `/api/people/${gone}`, { isDisabled: true });
    const reply = await rig.asks("PATCH", `/api/people/${anna}`, body);
    expect(reply.statusCode).toBe(409);
    expect(reply.json<{ detail: string }>().detail).toMatch(
      /last administrator.*Nothing was changed.*another user/,
    );
    expect(await entry(rig, "Anna")).toMatchObject({ role: "admin", isDisabled: false });
    expect(rig.audited()[0]?.[2]).toMatchObject({ name: "Bo" });
  },
);

test("an open page is disconnected at the next check after its session ends", async () => {
  const rig = await manageRig();
  const id = await rig.add("Bo");
  const cookie = `callboard=${await rig.people.secretOf("Bo")}`;
  const socket = await rig.connects({ cookie });
  rig.revalidator.check();
  expect(socket.readyState).toBe(socket.OPEN);
  const closed = once(socket, "close");
  expect((await rig.asks("DELETE", `/api/people/${id}/sessions`)).json()).toEqual({ ended: 1 });
  rig.revalidator.check();
  expect((await closed)[0]).toBe(CloseCode.signInAgain);
  expect(rig.audited()[0]).toEqual(["sessions-ended", "Anna", { name: "Bo", ended: 1 }]);
});

test("an action on an unknown person is 404", async () => {
  const { asks } = await manageRig();
  const statuses = await Promise.all([
    asks("PATCH", "/api/people/unknown", { isDisabled: true }),
    asks("PUT", "/api/people/unknown/password", { password: PASSWORD }),
    asks("DELETE", "/api/people/unknown/sessions"),
  ]);
  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
});

test("an idle session changes no person, and managing keeps one from becoming idle", async () => {
  const rig = await manageRig();
  rig.people.now += 20 * MINUTE_MS;
  expect((await rig.asks("POST", "/api/people", newPerson("Bo"))).statusCode).toBe(201);
  rig.people.now += 20 * MINUTE_MS;
  expect((await rig.asks("POST", "/api/people", newPerson("Cy"))).statusCode).toBe(201);
  rig.people.now += 31 * MINUTE_MS;
  const idle = await rig.asks("POST", "/api/people", newPerson("Di"));
  expect(idle.statusCode).toBe(403);
  expect(idle.json<{ detail: string }>().detail).toContain("password");
});

test("a demo has no people and no tokens", async () => {
  const { http } = await httpRig();
  for (const url of ["/api/people", "/api/tokens"])
    expect((await http.inject(url)).statusCode).toBe(409);
});
