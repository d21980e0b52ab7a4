import { CloseCode } from "@callboard/shared/protocol/frames";
import type { NewTokenReply, TokensReply } from "@callboard/shared/tokens/token";
import { once } from "node:events";
import { expect, test } from "vitest";
import { manageRig } from "../manage-rig.ts";

const DAY_MS = 24 * 60 * 60_000;
const WALL = { name: "Lobby", role: "wall", scope: null, expires: null };

test("a token is shown once, gives access with its role and scope, and is listed without its secret", async () => {
  const rig = await manageRig();
  const scope = [{ server: "t1", account: null }];
  const body = { name: "Script", role: "instructor", scope, expires: null };
  const made = await rig.asks("POST", "/api/tokens", body);
  expect(made.statusCode).toBe(201);
  const { id, token } = made.json<NewTokenReply>();
  const list = async () => (await rig.asks("GET", "/api/tokens")).json<TokensReply>().tokens;
  const listed = { id, name: "Script", role: "instructor", scope, expiresAt: null };
  expect(await list()).toEqual([{ ...listed, createdAt: rig.people.now, usedAt: null }]);
  const headers = { authorization: `Bearer ${token}` };
  const me = await rig.http.inject({ url: "/api/me", headers });
  expect(me.json()).toMatchObject({ kind: "token", name: "Script", role: "instructor", scope });
  expect((await list())[0]?.usedAt).toBe(rig.people.now);
  const all = JSON.stringify([await list(), rig.audited()]);
  expect(all).toContain("token-created");
  expect(all).not.toContain(token);
});

test("a revoked token is refused, and its socket is closed at the next check", async () => {
  const rig = await manageRig();
  const { id, token } = (await rig.asks("POST", "/api/tokens", WALL)).json<NewTokenReply>();
  const headers = { authorization: `Bearer ${token}` };
  const socket = await rig.connects(headers);
  const closed = once(socket, "close");
  expect((await rig.asks("DELETE", `/api/tokens/${id}`)).statusCode).toBe(204);
  rig.revalidator.check();
  expect((await closed)[0]).toBe(CloseCode.signInAgain);
  expect((await rig.http.inject({ url: "/api/sessions", headers })).statusCode).toBe(401);
  expect((await rig.asks("DELETE", `/api/tokens/${id}`)).statusCode).toBe(404);
  const revoked = { act: "revoke", id, name: "Lobby" };
  expect(rig.audited()[0]).toEqual(["token-revoked", "Anna", revoked]);
});

test("a token expires after days, at a date, or only when revoked", async () => {
  const rig = await manageRig();
  const before = Date.now();
  const at = before + 5 * DAY_MS;
  for (const expires of [{ days: 30 }, { at }, null])
    await rig.asks("POST", "/api/tokens", { ...WALL, expires });
  const { tokens } = (await rig.asks("GET", "/api/tokens")).json<TokensReply>();
  const [days = 0, moment, never] = tokens.map(({ expiresAt }) => expiresAt);
  expect(Number(days) - before).toBeGreaterThanOrEqual(30 * DAY_MS);
  expect(Number(days) - before).toBeLessThan(30 * DAY_MS + 60_000);
  expect([moment, never]).toEqual([at, null]);
});

test.each([{ days: 0 }, { days: 1.5 }, { at: 1 }, {}, "30d"])(
  "a token with the expiry %j is not created",
  async (expires) => {
    const rig = await manageRig();
    expect((await rig.asks("POST", "/api/tokens", { ...WALL, expires })).statusCode).toBe(400);
    expect(rig.people.authenticator.tokens.list()).toEqual([]);
  },
);
