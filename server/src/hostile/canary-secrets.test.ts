import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { Authenticator } from "../sign-in/authenticator.ts";
import { CHEAP, PASSWORD } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { hashPassword } from "../people/password.ts";
import { spellings } from "./spellings-rig.ts";
import { Store } from "../store/store.ts";
import { ACCOUNT, GuardedBridge, SERVER } from "./guarded-bridge-rig.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const WAIT = { timeout: 15_000, interval: 10 };
const SIP_PASSWORD = 'kanarie "7\\ & <geheim> ø';
const WRONG_PASSWORD = "not the seven green lamps";

/** A bridge with every kind of record turned on: people on disk, tapes, and the log at its finest level. */
async function rig() {
  const folder = join(scratchFolder("canary"), "data");
  const tapeFolder = scratchFolder("canary");
  const store = Store.open(folder);
  const authenticator = new Authenticator({
    store,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });
  const passwordHash = await hashPassword(PASSWORD, CHEAP);
  authenticator.people.add({ name: "Anna", role: "admin", scope: null, passwordHash });
  const gate = new AuthGate(authenticator);
  const behaviours = ["fail-echoes-password" as const];
  const bridge = await GuardedBridge.start({ gate, tapeFolder, behaviours });
  const token = authenticator.tokens.create({
    name: "Script",
    role: "admin",
    expiresAt: null,
  }).secret;
  return { bridge, folder, tapeFolder, token, link: authenticator.setup.renew() };
}

type Rig = Awaited<ReturnType<typeof rig>>;

/** Sends JSON requests and keeps every response. */
function asker({ bridge, token }: Rig, heard: string[]) {
  return async (path: string, body?: object, more: Record<string, string> = {}) => {
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...more,
    };
    const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const reply = await fetch(`http://127.0.0.1:${bridge.port}${path}`, { headers, ...sent });
    const kept = [...reply.headers].filter(([name]) => name !== "set-cookie");
    heard.push(JSON.stringify(kept), await reply.text());
    return reply;
  };
}

async function signedIn(ask: ReturnType<typeof asker>): Promise<string> {
  await ask("/api/login", { name: "Anna", password: WRONG_PASSWORD });
  const reply = await ask("/api/login", { name: "Anna", password: PASSWORD });
  return /=([^;]+)/.exec(reply.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

/** Watches the server's messages while an account logs in with the password. */
async function watchLogin({ bridge, token }: Rig, heard: string[]): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(`ws://127.0.0.1:${bridge.port}/ws`, { headers });
  socket.on("message", (data: Buffer) => heard.push(data.toString()));
  await once(socket, "open");
  const say = (frame: object): void => socket.send(JSON.stringify(frame));
  say({ type: "hello", protocol: 1 });
  say({ type: "watch-wire", server: SERVER });
  await expect.poll(() => bridge.phone.received.length, WAIT).toBeGreaterThan(0);
  const login = { type: "login", server: SERVER, account: ACCOUNT.id, registrar: "10.2.101.10" };
  const id = "00000000-0000-4000-8000-000000000001";
  say({ type: "command", id, command: { ...login, user: "3001", password: SIP_PASSWORD } });
  await expect.poll(() => heard.some((text) => text.includes('"outcome"')), WAIT).toBe(true);
  // One command that is refused, and one that is unreadable.
  say({
    type: "command",
    id: id.replace(/1$/, "2"),
    command: { ...login, user: 1, password: SIP_PASSWORD },
  });
  socket.send(`{"type":"command","password":${JSON.stringify(SIP_PASSWORD)}`);
  await expect.poll(() => heard.some((text) => text.includes('"rejected"')), WAIT).toBe(true);
  const again = { type: "hello", protocol: 1 };
  say(again);
  socket.close();
  await once(socket, "close");
}

const PATHS = [
  ...["/healthz", "/readyz", "/metrics", "/api/board", "/api/me", "/api/audit", "/api/sessions"],
  ...["/api/audit?format=csv", "/api/openapi.json", "/api/asyncapi.json", "/nothing"],
];

function filesIn(folder: string): Buffer {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)))
    .reduce((all, bytes) => Buffer.concat([all, bytes]));
}

/** Database pages are not text, so bytes are compared. */
function asBytes(what: string | Buffer): Buffer {
  return Buffer.from(what);
}

test("no secret is in what the bridge sends, logs, records or stores", async () => {
  const made = await rig();
  const heard: string[] = [];
  const ask = asker(made, heard);
  const session = await signedIn(ask);
  await watchLogin(made, heard);
  for (const path of PATHS) await ask(path);
  await ask("/api/setup", { secret: made.link, name: "Bo", password: PASSWORD });
  await ask("/api/commands", { id: 1, command: { type: "login", password: SIP_PASSWORD } });
  await ask("/api/unlock", { password: PASSWORD });
  const { phone, logged } = made.bridge;
  await made.bridge.stop();
  const places = {
    answers: heard.join("\n"),
    log: logged.join("\n"),
    tape: filesIn(made.tapeFolder),
    data: filesIn(made.folder),
  };
  // Check that each place was used, and that the server received the password and sent it back.
  expect(phone.received.some(({ text }) => text.includes('"cmd":"login"'))).toBe(true);
  expect(places.tape.toString()).toContain('\\"cmd\\":\\"login\\"');
  expect(places.answers).toContain('"direction":"out"');
  expect(places.data.toString("latin1")).toContain("Anna");
  expect(places.log).toContain(SERVER);
  const secrets = {
    SIP_PASSWORD,
    WRONG_PASSWORD,
    PASSWORD,
    session,
    token: made.token,
    link: made.link,
  };
  const found = Object.entries(places).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => spellings(secret).some((one) => asBytes(text).includes(asBytes(one))))
      .map(([name]) => `${name} in ${place}`),
  );
  expect(found).toEqual([]);
  expect(Object.values(secrets).every((secret) => secret.length >= 10)).toBe(true);
});

test("the search finds a secret in every encoding, wherever it begins", () => {
  const secret = SIP_PASSWORD;
  const coded = ["", "a", "ab", "abc"].flatMap((before) =>
    (["base64", "base64url", "hex"] as const).map((code) =>
      Buffer.from(`${before}${secret}xyz`).toString(code),
    ),
  );
  const texts = [
    secret,
    JSON.stringify({ text: secret }),
    JSON.stringify({ text: JSON.stringify({ secret }) }),
    `?p=${encodeURIComponent(secret)}`,
    ...coded,
  ];
  const missed = texts.filter((text) => !spellings(secret).some((one) => text.includes(one)));
  expect(missed).toEqual([]);
  expect(spellings(secret).some((one) => "kanarie, geheim".includes(one))).toBe(false);
});
