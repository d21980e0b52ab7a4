import { expect, onTestFinished, test, vi } from "vitest";
import { OidcProvider, signInAt } from "./oidc-provider-fixture.ts";
import type { People } from "./oidc-provider-fixture.ts";
import { MINUTE_MS, PASSWORD } from "../authenticator-rig.ts";
import { ADDRESS, openIdRig } from "./open-id-rig.ts";
import type { OpenIdRig } from "./open-id-rig.ts";

const library = vi.hoisted(() => ({ loads: 0 }));
vi.mock("openid-client", async (original) => {
  library.loads += 1;
  return original();
});

const PEOPLE: People = {
  "u-1": { name: "Bo Berg", roles: ["teachers", "other"] },
  "u-2": { name: "Cy", roles: "guests" },
  "u-3": { name: "Di", roles: ["guests", "chiefs"] },
  "u-4": { name: "Ed", roles: ["nobody"] },
  "u-5": { preferred_username: "  bo\u0007  berg ", roles: ["teachers"] },
};

async function rig(people = PEOPLE): Promise<OpenIdRig & { issuer: string }> {
  const provider = await OidcProvider.start(ADDRESS, people);
  onTestFinished(() => provider.stop());
  return { issuer: provider.issuer, ...(await openIdRig({ issuer: provider.issuer })) };
}

/** Signs in at the provider under a name, and returns. */
async function comesAs(site: OpenIdRig, login: string, body?: object) {
  const returned = await signInAt(await site.out(body), login);
  expect(returned).toContain(`${ADDRESS}/api/openid/callback?`);
  return site.back(new URL(returned).search.slice(1));
}

test("the library is not loaded before the first sign-in", async () => {
  const before = library.loads;
  const site = await rig();
  await site.me();
  expect(library.loads).toBe(before);
  await site.out();
  expect(library.loads).toBe(before + 1);
});

test.each([
  ["u-1", "Bo Berg", "instructor"],
  ["u-2", "Cy", "monitor"],
  ["u-3", "Di", "admin"],
])("%s signs in as %s, %s", async (login, name, role) => {
  const site = await rig();
  expect(await site.me()).toEqual({ state: "stranger", setup: false, provider: "Site login" });
  const landing = await comesAs(site, login, { back: "/monitor", again: false });
  expect(landing.statusCode).toBe(200);
  expect(landing.body).toContain('<meta http-equiv="refresh" content="0;url=/monitor">');
  expect(landing.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(landing.headers["cache-control"]).toBe("no-store");
  const cookie = landing.cookies.find((one) => one.name === "callboard");
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict", path: "/" });
  expect(await site.me()).toMatchObject({ state: "known", name, role, provider: "Site login" });
  expect(site.audited().slice(0, 2)).toEqual([
    ["signed-in", name, { by: "openid" }],
    ["person-added", name, { by: "openid", act: "add", name, role }],
  ]);
});

test("the cookie of a sign-in in progress is sent from another site, and deleted afterwards", async () => {
  const site = await rig();
  const begun = await site.begin();
  expect(begun.cookies).toMatchObject([
    { name: "callboard-openid", httpOnly: true, secure: true, sameSite: "Lax", maxAge: 600 },
  ]);
  expect(site.jar.has("callboard-openid")).toBe(true);
  await comesAs(site, "u-1");
  expect([...site.jar.keys()]).toEqual(["callboard"]);
});

test("a person without a known role gets that reason, and is not stored", async () => {
  const site = await rig();
  const refused = await comesAs(site, "u-4");
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain("Site login knows you, but gives you no role for Callboard");
  expect(refused.body).not.toContain("refresh");
  expect([...site.jar.keys()]).toEqual([]);
  expect(site.people.authenticator.people.list()).toHaveLength(1);
  expect(site.audited()[0]).toEqual([
    "sign-in-refused",
    undefined,
    { by: "openid", why: "no-role", name: "Ed" },
  ]);
});

test("two people with one name get different names, and keep them", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  await comesAs(site, "u-5");
  expect(await site.me()).toMatchObject({ name: "bo berg (2)" });
  await comesAs(site, "u-1");
  expect(await site.me()).toMatchObject({ name: "Bo Berg" });
  expect(site.people.authenticator.people.list()).toHaveLength(3);
});

test("the provider sets the role at each sign-in, and a changed role ends the sessions", async () => {
  const people = { "u-1": { name: "Bo", roles: ["teachers"] } };
  const site = await rig(people);
  await comesAs(site, "u-1");
  const first = site.jar.get("callboard") ?? "";
  people["u-1"].roles = ["guests"];
  await comesAs(site, "u-1");
  expect(await site.me()).toMatchObject({ name: "Bo", role: "monitor" });
  expect(site.people.sessionStatus(first)).toBeNull();
  const changed = { by: "openid", act: "change", name: "Bo", role: "monitor" };
  expect(site.audited()[1]).toEqual(["person-changed", "Bo", changed]);
});

test("a person disabled by an admin cannot sign in, whatever the provider says", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  const { people } = site.people.authenticator;
  people.change(people.find("Bo Berg")?.person.id ?? "", { isDisabled: true });
  const refused = await comesAs(site, "u-1");
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain("disabled you");
  expect(await site.me()).toMatchObject({ state: "stranger" });
});

test("sign-in at a provider needs an admin with a password first", async () => {
  const site = await rig();
  site.people.store.run("delete from people");
  const refused = await comesAs(site, "u-3");
  expect(refused.body).toContain("no administrator of its own yet");
  expect(site.people.authenticator.people.areThere).toBe(false);
});

test("a provider's person cannot sign in by password, and the answer is that for an unknown name", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  const { authenticator } = site.people;
  const signsIn = (name: string, password: string) =>
    site.http.inject({ method: "POST", url: "/api/login", payload: { name, password } });
  const unknown = await signsIn("Unknown", PASSWORD);
  for (const password of [PASSWORD, "", "-"]) {
    const refused = await signsIn("Bo Berg", password);
    expect([refused.statusCode, refused.body]).toEqual([401, unknown.body]);
  }
  expect(authenticator.people.find("Bo Berg")?.passwordHash).toBeNull();
});

test("an idle session is unlocked through the provider, which asks for the password again", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  const secret = site.jar.get("callboard") ?? "";
  site.people.now += 31 * MINUTE_MS;
  expect(await site.me()).toMatchObject({ idle: true, provider: "Site login" });
  const url = new URL(await site.out({ back: "/station", again: true }));
  expect(url.searchParams.get("prompt")).toBe("login");
  expect(url.searchParams.get("max_age")).toBe("0");
  const back = new URL(await signInAt(url.href, "u-1")).search.slice(1);
  expect((await site.back(back)).statusCode).toBe(200);
  expect(site.jar.get("callboard")).toBe(secret);
  expect(await site.me()).toMatchObject({ idle: false });
});

test("only its own person unlocks an idle session, and not after it was ended", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  site.people.now += 31 * MINUTE_MS;
  const again = { back: "/station", again: true };
  const other = await comesAs(site, "u-3", again);
  expect(other.statusCode).toBe(409);
  expect(other.body).toContain("a different user signed in");
  expect(await site.me()).toMatchObject({ name: "Bo Berg", idle: true });
  const returned = await signInAt(await site.out(again), "u-1");
  const { people, sessions } = site.people.authenticator;
  sessions.endAll(people.find("Bo Berg")?.person.id ?? "");
  const over = await site.back(new URL(returned).search.slice(1));
  expect(over.body).toContain("Your session ended while you were away");
  expect(await site.me()).toMatchObject({ state: "stranger" });
});

test("an admin sees where a person signs in, and can set neither their password nor their role", async () => {
  const site = await rig();
  await comesAs(site, "u-1");
  await comesAs(site, "u-3");
  const cookie = `callboard=${site.jar.get("callboard") ?? ""}`;
  const asks = (method: "GET" | "PUT" | "PATCH", url: string, payload?: object) =>
    site.http.inject({
      ...{ method, url, headers: { cookie, "x-callboard": "1" } },
      ...(payload && { payload }),
    });
  const { people } = (await asks("GET", "/api/people")).json<{
    people: { id: string; name: string; provider: string | null }[];
  }>();
  const known = Object.fromEntries(people.map(({ name, provider }) => [name, provider]));
  expect(known).toEqual({ Anna: null, "Bo Berg": site.issuer, Di: site.issuer });
  const { id = "" } = people.find(({ name }) => name === "Bo Berg") ?? {};
  const password = await asks("PUT", `/api/people/${id}/password`, { password: PASSWORD });
  expect([password.statusCode, password.body]).toEqual([409, expect.stringContaining("provider")]);
  const role = await asks("PATCH", `/api/people/${id}`, { role: "admin" });
  expect([role.statusCode, role.body]).toEqual([409, expect.stringContaining("provider")]);
  const same = { role: "instructor", scope: [{ server: "t1", account: null }] };
  expect((await asks("PATCH", `/api/people/${id}`, same)).statusCode).toBe(200);
  await comesAs(site, "u-1");
  expect(site.people.authenticator.people.find("Bo Berg")?.person.scope).toEqual(same.scope);
});
