import { expect, test } from "vitest";
import { AuthenticatorRig, HERE, MINUTE_MS, PASSWORD } from "./authenticator-rig.ts";
import { LastAdmin } from "../people/store.ts";

test("the right password signs in, under the name as first written", async () => {
  const rig = new AuthenticatorRig();
  await rig.add("Anna");
  expect(await rig.authenticator.signIn("anna", PASSWORD, HERE)).toMatchObject({
    ok: true,
    who: { kind: "person", name: "Anna", role: "instructor", scope: null },
  });
  expect(await rig.authenticator.signIn("Anna", "seven green lamp", HERE)).toEqual({
    ok: false,
    retryMs: null,
  });
});

test("a wrong password, an unknown name and a disabled person get the same reply", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna");
  await rig.add("Bo", "admin");
  rig.authenticator.people.change(id, { isDisabled: true });
  const wrong = { ok: false, retryMs: null };
  expect(await rig.authenticator.signIn("Anna", PASSWORD, HERE)).toEqual(wrong);
  expect(await rig.authenticator.signIn("Unknown", PASSWORD, HERE)).toEqual(wrong);
  expect(await rig.authenticator.signIn("Bo", "something else", HERE)).toEqual(wrong);
});

test("an instructor is idle after half an hour without a command, and the password unlocks the session", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna");
  const secret = await rig.secretOf("Anna");
  rig.now += 29 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBe("active");
  rig.uses(secret);
  rig.now += 29 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBe("active");
  rig.now += 2 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBe("idle");
  rig.uses(secret);
  expect(rig.sessionStatus(secret)).toBe("idle");
  const session = rig.authenticator.sessions.of(id)[0]?.id ?? "";
  const asked = { session, name: "Anna", address: HERE.address };
  expect(await rig.authenticator.wake({ ...asked, password: "not it" })).toMatchObject({
    ok: false,
  });
  expect(rig.sessionStatus(secret)).toBe("idle");
  expect(await rig.authenticator.wake({ ...asked, password: PASSWORD })).toEqual({ ok: true });
  expect(rig.sessionStatus(secret)).toBe("active");
});

test.each([
  ["instructor", 12 * 60],
  ["admin", 12 * 60],
  ["monitor", 7 * 24 * 60],
] as const)("%s: after the longest time all is over, used or not", async (role, minutes) => {
  const rig = new AuthenticatorRig();
  await rig.add("Anna", role);
  const secret = await rig.secretOf("Anna");
  for (let passed = 0; passed < minutes - 20; passed += 20) {
    rig.now += 20 * MINUTE_MS;
    rig.uses(secret);
    expect(rig.sessionStatus(secret)).toBe("active");
  }
  rig.now += 20 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBeNull();
});

test("any change to a person ends all their sessions, and a session can be ended by itself", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna");
  const [first, second] = [await rig.secretOf("Anna"), await rig.secretOf("Anna")];
  const client = rig.authenticator.client({
    cookie: first,
    bearer: undefined,
    tokenCookie: undefined,
    address: "",
    isPrivate: true,
  });
  expect(rig.authenticator.sessions.end(client?.session ?? "", "another person")).toBe(false);
  expect(rig.authenticator.sessions.end(client?.session ?? "", id)).toBe(true);
  expect(client?.sessionStatus()).toBe("ended");
  expect(rig.sessionStatus(second)).toBe("active");
  const before = rig.authenticator.revision;
  rig.authenticator.people.change(id, { role: "monitor" });
  expect(rig.authenticator.revision).not.toBe(before);
  expect(rig.sessionStatus(second)).toBeNull();
});

test("the last admin stays", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna", "admin");
  expect(() => rig.authenticator.people.change(id, { role: "monitor" })).toThrow(LastAdmin);
  expect(() => rig.authenticator.people.change(id, { isDisabled: true })).toThrow(LastAdmin);
  expect(rig.authenticator.people.list()).toMatchObject([{ role: "admin", isDisabled: false }]);
  await rig.add("Bo", "admin");
  rig.authenticator.people.change(id, { role: "monitor" });
});

test("a token is valid until it expires or is revoked, and a cookie does not make up for an invalid one", async () => {
  const rig = new AuthenticatorRig();
  await rig.add("Anna");
  const cookie = await rig.secretOf("Anna");
  const expiresAt = rig.now + 60 * MINUTE_MS;
  const { token, secret } = rig.authenticator.tokens.create({
    name: "Script",
    role: "monitor",
    expiresAt,
  });
  const client = rig.authenticator.client({
    cookie: undefined,
    tokenCookie: undefined,
    bearer: secret,
    address: "",
    isPrivate: true,
  });
  expect(client?.who).toMatchObject({ kind: "token", name: "Script", role: "monitor" });
  expect(
    rig.authenticator.client({
      cookie,
      tokenCookie: undefined,
      bearer: "x",
      address: "",
      isPrivate: true,
    }),
  ).toBeNull();
  rig.now += 60 * MINUTE_MS;
  expect(client?.sessionStatus()).toBe("ended");
  const lasting = rig.authenticator.tokens.create({ name: "Wall", role: "wall", expiresAt: null });
  expect(
    rig.authenticator.client({
      cookie: undefined,
      tokenCookie: undefined,
      bearer: lasting.secret,
      address: "",
      isPrivate: true,
    }),
  ).not.toBeNull();
  expect(rig.authenticator.tokens.revoke(token.id)).toBe(true);
  expect(rig.authenticator.tokens.revoke(lasting.token.id)).toBe(true);
  expect(
    rig.authenticator.client({
      cookie: undefined,
      tokenCookie: undefined,
      bearer: lasting.secret,
      address: "",
      isPrivate: true,
    }),
  ).toBeNull();
});

test("the newest setup link makes the first admin once, within 15 minutes", async () => {
  const rig = new AuthenticatorRig();
  const first = (secret: string) =>
    rig.authenticator.begin({ secret, name: "Anna", password: PASSWORD }, HERE);
  const old = rig.authenticator.setup.renew();
  const late = rig.authenticator.setup.renew();
  expect(await first(old)).toBeNull();
  rig.now += 15 * MINUTE_MS;
  expect(await first(late)).toBeNull();
  const good = rig.authenticator.setup.renew();
  const made = await Promise.all([first(good), first(good)]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  expect(rig.authenticator.people.list()).toMatchObject([{ name: "Anna", role: "admin" }]);
  expect(await first(rig.authenticator.setup.renew())).toBeNull();
});

test("during an attack on a name its owner can sign in after a second, and the attacker must wait", async () => {
  const rig = new AuthenticatorRig();
  await rig.add("Anna");
  const guess = (address: string) =>
    rig.authenticator.signIn("Anna", "wrong one", { ...HERE, address });
  for (let index = 0; index < 6; index += 1) await guess(`10.0.0.${index}`);
  expect(rig.waits).toEqual([1000]);
  expect(await guess("10.0.0.0")).toMatchObject({
    ok: false,
    retryMs: expect.any(Number) as number,
  });
  expect(await rig.authenticator.signIn("Anna", PASSWORD, HERE)).toMatchObject({ ok: true });
  expect(rig.waits).toEqual([1000, 1000]);
});
