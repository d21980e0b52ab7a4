import { expect, onTestFinished, test } from "vitest";
import { challengeOf, ForgingProvider } from "./forging-provider-fixture.ts";
import type { Forgery } from "./forging-provider-fixture.ts";
import { MINUTE_MS } from "../authenticator-rig.ts";
import { openIdRig } from "./open-id-rig.ts";
import type { OpenIdRig } from "./open-id-rig.ts";

interface Site extends OpenIdRig {
  provider: ForgingProvider;
}

async function rig(): Promise<Site> {
  const provider = await new ForgingProvider().start();
  onTestFinished(() => provider.stop());
  return { provider, ...(await openIdRig({ issuer: provider.issuer })) };
}

async function comes({ provider, out, back }: Site) {
  return back(provider.visit(await out()));
}

const NOW_S = (): number => Math.floor(Date.now() / 1000);

test("the only secrets sent to the provider are the code verifier and the client secret", async () => {
  const site = await rig();
  const url = new URL(await site.out());
  const sent = Object.fromEntries(url.searchParams);
  expect(sent).toMatchObject({
    ...{ response_type: "code", client_id: "callboard", scope: "openid profile" },
    ...{ code_challenge_method: "S256" },
    redirect_uri: "http://127.0.0.1:8080/api/openid/callback",
  });
  expect((await site.back(site.provider.visit(url.href))).statusCode).toBe(200);
  const [asked] = site.provider.asked;
  const verifier = asked?.body.get("code_verifier") ?? "";
  expect(challengeOf(verifier)).toBe(sent["code_challenge"]);
  expect(asked?.authorization).toMatch(/^Basic /);
  expect(asked?.body.has("client_secret")).toBe(false);
  for (const [name, value] of Object.entries(sent)) expect([name, value]).not.toContain(verifier);
});

test("a client without a secret sends only its verifier and its id", async () => {
  const provider = await new ForgingProvider().start();
  onTestFinished(() => provider.stop());
  const { issuer } = provider;
  const site = await openIdRig({ issuer, clientSecret: undefined });
  expect((await comes({ provider, ...site })).statusCode).toBe(200);
  const [asked] = provider.asked;
  expect(asked?.authorization).toBeUndefined();
  expect(asked?.body.get("client_id")).toBe("callboard");
  expect(asked?.body.get("code_verifier")).toMatch(/^[\w-]{43}$/);
});

test("names and roles that are only in the userinfo response count too", async () => {
  const site = await rig();
  const nothing = { name: undefined, roles: undefined };
  const userinfo = { sub: "bo", preferred_username: "bo.berg", roles: ["chiefs"] };
  site.provider.forgery = { claims: nothing, userinfo };
  expect((await comes(site)).statusCode).toBe(200);
  expect(await site.me()).toMatchObject({ name: "bo.berg", role: "admin" });
});

const UNTRUE: readonly [string, () => Forgery][] = [
  ["is signed by another key", () => ({ key: "others" })],
  ["is not signed", () => ({ key: "none", header: { alg: "none" } })],
  ["says that it is signed otherwise", () => ({ header: { alg: "HS256" } })],
  ["has another nonce", () => ({ claims: { nonce: "another" } })],
  ["has no nonce", () => ({ claims: { nonce: undefined } })],
  ["is another issuer's", () => ({ claims: { iss: "https://evil.example" } })],
  ["is for another client", () => ({ claims: { aud: "another-client" } })],
  ["has run out", () => ({ claims: { iat: NOW_S() - 900, exp: NOW_S() - 600 } })],
  ["has no subject", () => ({ claims: { sub: undefined } })],
  ["is of another person than the userinfo response", () => ({ userinfo: { sub: "another" } })],
];

test.each(UNTRUE)("an id token that %s is refused", async (_what, forgery) => {
  const site = await rig();
  site.provider.forgery = forgery();
  const refused = await comes(site);
  expect(refused.statusCode).toBe(400);
  expect(refused.body).toContain("The answer from Site login was not valid");
  expect([...site.jar.keys()]).toEqual([]);
  expect(site.people.authenticator.people.list()).toHaveLength(1);
  const why = { by: "openid", why: "untrue" };
  expect(site.audited()[0]).toEqual(["sign-in-refused", undefined, why]);
  // The sign-in is used up, and the next one works.
  site.provider.forgery = {};
  expect((await comes(site)).statusCode).toBe(200);
});

test("a provider whose metadata names another issuer is not used", async () => {
  const site = await rig();
  site.provider.forgery = { description: { issuer: "https://evil.example" } };
  expect((await site.begin()).statusCode).toBe(502);
  expect(site.jar.size).toBe(0);
});

test("an idle session is not unlocked by an earlier authentication", async () => {
  const site = await rig();
  await comes(site);
  site.people.now += 31 * MINUTE_MS;
  const again = { back: "/station", again: true };
  site.provider.forgery = { claims: { auth_time: NOW_S() - 600 } };
  const refused = await site.back(site.provider.visit(await site.out(again)));
  expect(refused.statusCode).toBe(400);
  expect(await site.me()).toMatchObject({ idle: true });
  site.provider.forgery = { claims: { auth_time: undefined } };
  const silent = await site.back(site.provider.visit(await site.out(again)));
  expect(silent.statusCode).toBe(400);
  site.provider.forgery = {};
  await site.back(site.provider.visit(await site.out(again)));
  expect(await site.me()).toMatchObject({ idle: false });
});

test("a wrong state, a missing cookie and a repeated response are refused", async () => {
  const site = await rig();
  const query = site.provider.visit(await site.out());
  query.set("state", "another");
  expect((await site.back(query)).statusCode).toBe(400);
  const second = site.provider.visit(await site.out());
  const held = site.jar.get("callboard-openid") ?? "";
  site.jar.clear();
  expect((await site.back(second)).body).toContain("is no longer valid");
  site.jar.set("callboard-openid", held);
  expect((await site.back(second)).statusCode).toBe(200);
  site.jar.clear();
  site.jar.set("callboard-openid", held);
  expect((await site.back(second)).body).toContain("was already used");
  expect([...site.jar.keys()]).toEqual([]);
  expect(site.provider.asked).toHaveLength(1);
});

test("a sign-in expires after ten minutes", async () => {
  const site = await rig();
  const query = site.provider.visit(await site.out());
  site.people.now += 10 * MINUTE_MS;
  expect((await site.back(query)).body).toContain("took longer than 10 minutes");
});

test("a refusal by the provider is final, and none of its text is shown", async () => {
  const site = await rig();
  const state = site.provider.visit(await site.out()).get("state") ?? "";
  const evil = "<img src=x onerror=alert(1)>";
  const query = new URLSearchParams({ error: "access_denied", error_description: evil, state });
  const refused = await site.back(query);
  expect(refused.statusCode).toBe(400);
  expect(refused.body).toContain("cancelled, by Site login or by you");
  expect(refused.body).not.toMatch(/onerror|access_denied|refresh/);
  expect(site.provider.asked).toEqual([]);
});

test("the next sign-in tries a provider that was down again", async () => {
  const site = await rig();
  await site.provider.stop();
  const down = await site.begin();
  expect(down.statusCode).toBe(502);
  expect(down.json<{ detail: string }>().detail).toContain("Site login did not answer in time");
  expect(site.logged).toEqual([{ step: "begin", why: "unreachable", error: "ECONNREFUSED" }]);
  await site.provider.start();
  const url = await site.out();
  await site.provider.stop();
  expect((await site.back(site.provider.visit(url))).statusCode).toBe(502);
  await site.provider.start();
  expect((await comes(site)).statusCode).toBe(200);
});

test("a provider that accepts connections but never answers times out", async () => {
  const site = await rig();
  site.provider.forgery = { isMute: true };
  expect((await site.begin()).statusCode).toBe(502);
  expect(site.logged).toEqual([{ step: "begin", why: "unreachable", error: "OAUTH_TIMEOUT" }]);
});

test("the provider's metadata is fetched once", async () => {
  const site = await rig();
  await Promise.all([site.out(), site.out()]);
  await comes(site);
  expect(site.provider.described).toBe(1);
});

test.each([
  "https://evil.example",
  "//evil.example/station",
  "/\\evil.example",
  "javascript:alert(1)",
  "/station/../api/logout",
  '/station"><script>',
  "/api/me",
  "",
])("a sign-in that wants to go on to %j leads to the station", async (back) => {
  const site = await rig();
  const query = site.provider.visit(await site.out({ back, again: false }));
  const landing = await site.back(query);
  expect(landing.body).toContain('content="0;url=/station"');
  expect(landing.body).not.toMatch(/evil|script|logout/);
});

test("other pages and other host names cannot begin a sign-in", async () => {
  const site = await rig();
  const body = { back: "/station", again: false };
  const foreign = await site.begin(body, { origin: "https://evil.example" });
  expect(foreign.statusCode).toBe(403);
  const other = await site.begin(body, { host: "localhost:8080" });
  expect(other.statusCode).toBe(409);
  expect(other.json<{ detail: string }>().detail).toContain("Open Callboard as http://127.0.0.1");
  expect((await site.begin({ ...body, again: true })).statusCode).toBe(409);
  expect((await site.begin({ ...body, url: "x" })).statusCode).toBe(400);
  expect(site.provider.described).toBe(0);
});

test("an address that begins too often must wait, and its stray responses do not fill the audit", async () => {
  const site = await rig();
  for (let count = 0; count < 20; count += 1) expect((await site.begin()).statusCode).toBe(200);
  const refused = await site.begin();
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "60"]);
  const before = site.audited().length;
  site.jar.clear();
  for (let count = 0; count < 5; count += 1) await site.back("code=1&state=2");
  expect(site.audited()).toHaveLength(before);
  site.people.now += MINUTE_MS;
  await site.back("code=1&state=2");
  expect(site.audited()).toHaveLength(before + 1);
  expect((await site.begin()).statusCode).toBe(200);
});
