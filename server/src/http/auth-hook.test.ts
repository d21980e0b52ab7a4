import { expect, test } from "vitest";
import { AuthenticatorRig, MINUTE_MS, PASSWORD } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { httpRig } from "../http-rig.ts";

/** A bridge with an admin called Anna, and what her browser sends. */
async function rig() {
  const people = new AuthenticatorRig();
  await people.add("Anna", "admin");
  const { http } = await httpRig({ gate: new AuthGate(people.authenticator) });
  const post = (url: string, body: object, headers: Record<string, string> = {}) =>
    http.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json", ...headers },
      payload: JSON.stringify(body),
    });
  const signIn = async () => {
    const reply = await post("/api/login", { name: "Anna", password: PASSWORD });
    const cookie = String(reply.headers["set-cookie"]).split(";")[0] ?? "";
    return { reply, cookie };
  };
  return { people, http, post, signIn };
}

const own = { "x-callboard": "1" };

test("signing in sets a cookie that no script and no other site can use", async () => {
  const { http, signIn } = await rig();
  const { reply, cookie } = await signIn();
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toMatchObject({ state: "known", name: "Anna", role: "admin", idle: false });
  const flags = String(reply.headers["set-cookie"]);
  for (const flag of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
    expect(flags).toContain(flag);
  expect(flags).not.toMatch(/domain|expires|max-age/i);
  expect((await http.inject({ url: "/api/board", headers: { cookie } })).statusCode).toBe(200);
  expect((await http.inject({ url: "/api/me", headers: { cookie } })).json()).toMatchObject({
    name: "Anna",
  });
  expect((await http.inject("/api/me")).json()).toEqual({
    state: "stranger",
    setup: false,
    provider: null,
  });
});

test("with a cookie nothing is changed without the page's own header; a token needs none", async () => {
  const { people, post, signIn } = await rig();
  const { cookie } = await signIn();
  const id = "00000000-0000-4000-8000-000000000001";
  const body = { id, command: { type: "refresh", server: "t1", account: "account-9" } };
  const bare = await post("/api/commands", body, { cookie });
  expect(bare.statusCode).toBe(403);
  expect(bare.json<{ detail: string }>().detail).toContain("x-callboard");
  expect((await post("/api/commands", body, { cookie, ...own })).statusCode).toBe(200);
  const { secret } = people.authenticator.tokens.create({
    name: "S",
    role: "admin",
    expiresAt: null,
  });
  const bearer = { authorization: `Bearer ${secret}` };
  expect((await post("/api/commands", body, bearer)).statusCode).toBe(200);
});

test("signing out ends the session at once, and so does ending it from elsewhere", async () => {
  const { http, post, signIn } = await rig();
  const first = await signIn();
  const second = await signIn();
  const list = async () => {
    const reply = await http.inject({ url: "/api/sessions", headers: { cookie: first.cookie } });
    return reply.json<{ sessions: { id: string; isThis: boolean }[] }>().sessions;
  };
  const sessions = await list();
  expect(sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
  const another = sessions.find(({ isThis }) => !isThis)?.id ?? "";
  const headers = { cookie: first.cookie, ...own };
  const end = (id: string) =>
    http.inject({ method: "DELETE", url: `/api/sessions/${id}`, headers });
  expect((await end(another)).statusCode).toBe(204);
  expect((await end(another)).statusCode).toBe(404);
  expect(
    (await http.inject({ url: "/api/board", headers: { cookie: second.cookie } })).statusCode,
  ).toBe(401);
  expect((await post("/api/logout", {}, headers)).statusCode).toBe(204);
  expect(
    (await http.inject({ url: "/api/board", headers: { cookie: first.cookie } })).statusCode,
  ).toBe(401);
});

test("after half an hour the view stays live, and servers and commands need the password", async () => {
  const found = await rig();
  const { cookie } = await found.signIn();
  found.people.now += 31 * MINUTE_MS;
  const headers = { cookie, ...own };
  expect((await found.http.inject({ url: "/api/board", headers })).statusCode).toBe(200);
  const id = "00000000-0000-4000-8000-000000000001";
  const body = { id, command: { type: "refresh", server: "t1", account: "account-1" } };
  const idle = await found.post("/api/commands", body, headers);
  expect(idle.json()).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("password") as string,
  });
  expect((await found.post("/api/servers", {}, headers)).statusCode).toBe(403);
  expect((await found.post("/api/unlock", { password: "not it at all" }, headers)).statusCode).toBe(
    401,
  );
  expect((await found.post("/api/unlock", { password: PASSWORD }, headers)).statusCode).toBe(204);
  expect((await found.post("/api/servers", {}, headers)).statusCode).toBe(400);
});

test("many wrong passwords get a retry time", async () => {
  const { post } = await rig();
  const wrong = (index: number) => post("/api/login", { name: `n${index}`, password: "no" });
  for (let index = 0; index < 5; index += 1) expect((await wrong(index)).statusCode).toBe(401);
  const refused = await wrong(6);
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.json<{ detail: string }>().detail).toContain("try again in");
});

test("without sign-in the readiness reply says that servers are missing, but not which", async () => {
  const { http, signIn, people } = await rig();
  const { cookie } = await signIn();
  expect(people.authenticator.people.areThere).toBe(true);
  expect((await http.inject("/readyz")).payload).not.toContain("t1");
  expect((await http.inject({ url: "/readyz", headers: { cookie } })).statusCode).toBe(200);
});

test("in the demo there is no sign-in, and every client gets its role", async () => {
  const { http } = await httpRig();
  expect((await http.inject("/api/me")).json()).toMatchObject({ kind: "anybody", role: "admin" });
  const reply = await http.inject({
    method: "POST",
    url: "/api/login",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({ name: "Anna", password: PASSWORD }),
  });
  expect(reply.statusCode).toBe(409);
});
