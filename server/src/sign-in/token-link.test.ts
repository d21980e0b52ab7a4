import type { Role } from "@callboard/shared/access/role";
import { expect, test } from "vitest";
import { AuthenticatorRig } from "./authenticator-rig.ts";
import { AuthGate } from "./auth-gate.ts";
import { httpRig } from "../http-rig.ts";

/** What a browser gets that opens the link of a token with this role. */
async function opened(role: Role) {
  const people = new AuthenticatorRig();
  const { authenticator } = people;
  const { token, secret } = authenticator.tokens.create({ name: "Lobby", role, expiresAt: null });
  const { http } = await httpRig({ gate: new AuthGate(authenticator) });
  const payload = { token: secret };
  const reply = await http.inject({ method: "POST", url: "/api/token", payload });
  const flags = String(reply.headers["set-cookie"] ?? "");
  const cookie = flags.split(";")[0] ?? "";
  const get = (url: string) => http.inject({ url, headers: { cookie } });
  return { people, http, token, reply, flags, cookie, get };
}

test("a wall's link gives a browser the rights of a wall, in a cookie that no script can read", async () => {
  const { reply, flags, get } = await opened("wall");
  expect(reply.statusCode).toBe(204);
  for (const flag of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
    expect(flags).toContain(flag);
  expect((await get("/api/me")).json()).toMatchObject({ kind: "token", name: "Lobby" });
  expect((await get("/api/board")).statusCode).toBe(403);
});

test("a monitor's link shows the board", async () => {
  const { get } = await opened("monitor");
  expect((await get("/api/board")).statusCode).toBe(200);
});

test.each(["instructor", "admin"] as const)(
  "a token that may give commands is for no browser: %s",
  async (role) => {
    const { reply, flags } = await opened(role);
    expect(reply.statusCode).toBe(401);
    expect(flags).toBe("");
  },
);

test("a revoked link is refused, and its open browsers are disconnected", async () => {
  const { people, http, token, cookie, get } = await opened("monitor");
  people.authenticator.tokens.revoke(token.id);
  expect((await get("/api/board")).statusCode).toBe(401);
  expect((await get("/api/me")).json()).toMatchObject({ state: "stranger" });
  const payload = { token: cookie.slice(cookie.indexOf("=") + 1) };
  const again = await http.inject({ method: "POST", url: "/api/token", payload });
  expect(again.statusCode).toBe(401);
});

test("a token's cookie counts as a browser's: changes need the page's own header", async () => {
  const { http, cookie } = await opened("wall");
  const bare = await http.inject({ method: "POST", url: "/api/logout", headers: { cookie } });
  expect(bare.statusCode).toBe(403);
  const headers = { cookie, "x-callboard": "1" };
  const own = await http.inject({ method: "POST", url: "/api/logout", headers });
  expect(own.statusCode).toBe(204);
  expect(own.headers["set-cookie"]).toHaveLength(2);
});

test("a person who signs in on a wall's browser has their own role", async () => {
  const { people, http, cookie } = await opened("wall");
  await people.add("Anna", "admin");
  const both = `${cookie}; callboard=${await people.secretOf("Anna")}`;
  const me = await http.inject({ url: "/api/me", headers: { cookie: both } });
  expect(me.json()).toMatchObject({ kind: "person", name: "Anna" });
});
