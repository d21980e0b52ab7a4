import { once } from "node:events";
import { Agent, request } from "node:https";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { account, server } from "../hub/hub-rig.ts";
import { AuthenticatorRig } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { LOOPBACK_ONLY } from "./host-guard.ts";
import type { Endpoint } from "./host-guard.ts";
import { httpRig } from "../http-rig.ts";
import { WebSocket } from "ws";
import { renewTls } from "./renew-tls.ts";
import { FIRST, SECOND } from "./tls-fixture.ts";

const TLS: Endpoint = { ...LOOPBACK_ONLY, hosts: ["board.example.net"], tls: FIRST };

async function overTls() {
  const { http } = await httpRig({ endpoint: TLS });
  await http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = http.server.address() as AddressInfo;
  return { http, port };
}

/** Asks over TLS; the certificates are self-signed. */
function ask(
  port: number,
  host: string,
  agent?: Agent,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: "/api/board", rejectUnauthorized: false };
    const asked = request(
      { ...options, headers: { host }, ...(agent && { agent }) },
      (answer: IncomingMessage) => {
        answer.resume();
        answer.once("end", () => resolve({ status: answer.statusCode, headers: answer.headers }));
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}

async function whoServes(port: number): Promise<string> {
  const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const name = String(socket.getPeerCertificate().subject.CN);
  socket.destroy();
  return name;
}

test("over TLS the response has HSTS, but not for this machine's own name", async () => {
  const { port } = await overTls();
  const far = await ask(port, `board.example.net:${port}`);
  expect(far.status).toBe(200);
  expect(far.headers["strict-transport-security"]).toBe("max-age=31536000");
  const near = await ask(port, `localhost:${port}`);
  expect(near.status).toBe(200);
  expect(near.headers).not.toHaveProperty("strict-transport-security");
  expect((await ask(port, "evil.example")).status).toBe(403);
});

test("a TLS server does not answer plain HTTP", async () => {
  const { port } = await overTls();
  await expect(fetch(`http://127.0.0.1:${port}/api/board`)).rejects.toThrow();
});

test("a new certificate is served at once, and open connections stay", async () => {
  const { http, port } = await overTls();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  await ask(port, "localhost", agent);
  expect(await whoServes(port)).toBe("first.example.net");
  renewTls(http, SECOND);
  expect(await whoServes(port)).toBe("second.example.net");
  expect((await ask(port, "localhost", agent)).status).toBe(200);
});

test("a bridge on plain HTTP accepts no certificate", async () => {
  const { http } = await httpRig();
  expect(() => renewTls(http, FIRST)).toThrow("plain HTTP");
});

test("refusals have the security headers too", async () => {
  const { http } = await httpRig();
  const refused = await http.inject({ url: "/api/board", headers: { host: "evil.example" } });
  expect(refused.statusCode).toBe(403);
  expect(refused.headers["content-security-policy"]).toContain("default-src 'none'");
});

const PROXY = "10.2.101.9";
const SIP = { user: "3001", password: "canary-pass", registrar: "10.2.101.1" };
const LOGIN = { type: "login", server, account, ...SIP };

interface Way {
  endpoint: Partial<Endpoint>;
  from: string;
  headers: Record<string, string>;
}

/** The result of a log-in that came this way: whether the telephone server got it, and the reason. */
async function logIn({ endpoint: more, from, headers }: Way) {
  const people = new AuthenticatorRig();
  const { secret } = people.authenticator.tokens.create({
    name: "S",
    role: "admin",
    expiresAt: null,
  });
  const gate = new AuthGate(people.authenticator);
  const endpoint = { ...LOOPBACK_ONLY, ...more };
  const { rig, http } = await httpRig({ endpoint, gate, waitMs: 50 });
  const id = rig.newId();
  const authorization = `Bearer ${secret}`;
  const answer = await http.inject({
    method: "POST",
    url: "/api/commands",
    remoteAddress: from,
    headers: { host: "localhost", "content-type": "application/json", authorization, ...headers },
    payload: JSON.stringify({ id, command: LOGIN }),
  });
  return { got: rig.sunk.length, said: answer.body };
}

const FAR = "10.2.101.77";
const HTTPS = { "x-forwarded-for": FAR, "x-forwarded-proto": "https" };
const CLEAR = { "x-forwarded-for": FAR, "x-forwarded-proto": "http" };
const BELIEVED = { trustedProxies: [PROXY] };

test.each([
  ["from this machine", { endpoint: {}, from: "127.0.0.1", headers: {} }],
  ["by a believed proxy that speaks TLS", { endpoint: BELIEVED, from: PROXY, headers: HTTPS }],
])("a SIP password that comes %s is sent on", async (_words, way) => {
  expect(await logIn(way)).toMatchObject({ got: 1 });
});

test.each([
  ["from another machine in the clear", { endpoint: {}, from: FAR, headers: {} }],
  ["by a believed proxy in the clear", { endpoint: BELIEVED, from: PROXY, headers: CLEAR }],
  ["by a proxy that is not trusted", { endpoint: {}, from: PROXY, headers: HTTPS }],
  ["by a stranger that claims TLS", { endpoint: BELIEVED, from: FAR, headers: HTTPS }],
  ["by an unknown proxy of this machine", { endpoint: {}, from: "127.0.0.1", headers: HTTPS }],
])("a SIP password that comes %s is refused", async (_words, way) => {
  const { got, said } = await logIn(way);
  expect(got).toBe(0);
  expect(said).toContain("not encrypted (HTTP)");
  expect(said).not.toContain("canary-pass");
});

test("password guesses are counted by address behind a trusted proxy, and not by a forged header", async () => {
  const people = new AuthenticatorRig();
  await people.add("Anna");
  const endpoint = { ...LOOPBACK_ONLY, ...BELIEVED };
  const { http } = await httpRig({ endpoint, gate: new AuthGate(people.authenticator) });
  const guess = async (from: string, client: string) =>
    http.inject({
      method: "POST",
      url: "/api/login",
      remoteAddress: from,
      headers: { host: "localhost", "x-forwarded-for": client },
      payload: { name: "Anna", password: "wrong one 123" },
    });
  for (let tries = 0; tries < 6; tries += 1) await guess("10.9.9.9", `10.3.3.${tries}`);
  expect((await guess("10.9.9.9", "10.3.3.9")).statusCode).toBe(429);
  expect((await guess(PROXY, "10.4.4.4")).statusCode).toBe(401);
});

test("an upgrade with a cookie needs an Origin; a program with a token does not", async () => {
  const people = new AuthenticatorRig();
  await people.add("Anna");
  const cookie = `callboard=${await people.secretOf("Anna")}`;
  const { secret } = people.authenticator.tokens.create({
    name: "S",
    role: "wall",
    expiresAt: null,
  });
  const { http } = await httpRig({ gate: new AuthGate(people.authenticator) });
  await http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const opened = (headers: Record<string, string>): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers });
      socket.once("error", ({ message }) => resolve(message));
      socket.once("open", () => {
        socket.terminate();
        resolve("open");
      });
    });
  expect(await opened({ cookie })).toContain("403");
  expect(await opened({ cookie, origin: `http://127.0.0.1:${port}` })).toBe("open");
  expect(await opened({ authorization: `Bearer ${secret}` })).toBe("open");
});
