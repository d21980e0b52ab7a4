import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../app.ts";
import { ADDRESS, SETTINGS } from "../sign-in/openid/open-id-rig.ts";
import {
  ACCESS_TOKEN,
  CODE,
  ForgingProvider,
  REFRESH_TOKEN,
} from "../sign-in/openid/forging-provider-fixture.ts";
import type { Forgery } from "../sign-in/openid/forging-provider-fixture.ts";
import { Authenticator } from "../sign-in/authenticator.ts";
import { CHEAP, PASSWORD } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { hashPassword } from "../people/password.ts";
import { spellings } from "./spellings-rig.ts";
import { Store } from "../store/store.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const HEADERS = { host: new URL(ADDRESS).host };

/** A bridge with every kind of record turned on, and all its output. */
async function rig() {
  const provider = await new ForgingProvider().start();
  onTestFinished(() => provider.stop());
  const folder = join(scratchFolder("canary"), "data");
  const store = Store.open(folder);
  const authenticator = new Authenticator({
    store,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });
  const passwordHash = await hashPassword(PASSWORD, CHEAP);
  authenticator.people.add({ name: "Anna", role: "admin", scope: null, passwordHash });
  const heard: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      heard.push(chunk.toString());
      done();
    },
  });
  const app = await createApp({
    servers: [],
    isDemo: false,
    pageRoot: null,
    log: pino({ level: "trace" }, sink),
    gate: new AuthGate(authenticator),
    settings: { openId: { ...SETTINGS, issuer: provider.issuer } },
  });
  onTestFinished(() => app.close());
  return { provider, folder, heard, http: app.http };
}

test("the code, the tokens and the client secret are in no response, no log, no audit entry and no file", async () => {
  const { provider, folder, heard, http } = await rig();
  const secrets = new Set([SETTINGS.clientSecret ?? "", CODE, ACCESS_TOKEN, REFRESH_TOKEN]);
  const signsIn = async (forgery: Forgery): Promise<number> => {
    provider.forgery = forgery;
    const payload = { back: "/station", again: false };
    const begun = await http.inject({
      ...{ method: "POST", url: "/api/openid", payload, headers: HEADERS },
    });
    const [{ name, value } = { name: "", value: "" }] = begun.cookies;
    const query = provider.visit(begun.json<{ url: string }>().url).toString();
    const headers = { ...HEADERS, cookie: `${name}=${value}` };
    const landed = await http.inject({ url: `/api/openid/callback?${query}`, headers });
    heard.push(begun.body, landed.body, JSON.stringify(landed.headers));
    for (const one of [value, provider.idToken, provider.asked.at(-1)?.body.get("code_verifier")])
      secrets.add(one ?? "");
    return landed.statusCode;
  };
  const echo = JSON.stringify({ error: "invalid_grant", error_description: `no ${CODE}` });
  expect(await signsIn({})).toBe(200);
  expect(await signsIn({ key: "others" })).toBe(400);
  expect(await signsIn({ refusal: { status: 400, body: echo } })).toBe(400);
  expect(await signsIn({ refusal: { status: 500, body: `<b>${CODE}</b>` } })).toBe(400);
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const all = [...heard, ...pages].join("\n");
  // Check that the places where a secret could be have content: the person, the refusals and the log.
  for (const there of ["Bo", '"why":"untrue"', "OpenID provider", "was not valid"])
    expect(all).toContain(there);
  secrets.delete("");
  expect(secrets.size).toBeGreaterThanOrEqual(10);
  for (const secret of secrets)
    for (const spelling of spellings(secret)) expect(all).not.toContain(spelling);
});
