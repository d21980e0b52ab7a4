import type { CheckReply } from "@callboard/shared/servers/server-check";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, test } from "vitest";
import { httpRig } from "../http-rig.ts";
import type { Answer } from "../http-rig.ts";
import type { ServerRouteParts } from "./routes.ts";

type Servers = ServerRouteParts["servers"];

const body = { host: "10.2.101.10", accounts: ["account-1"] };
const good: CheckReply = {
  connection: { state: "good", words: "4 ms" },
  firstReply: { state: "good", words: "The server answers." },
  accounts: [{ id: "account-1", state: "good", words: "Registered" }],
};

async function poster(
  servers: Partial<Servers>,
): Promise<(url: string, sent: unknown, more?: object) => Promise<Answer>> {
  const never = (): Promise<never> => new Promise(() => undefined);
  const { http } = await httpRig({ servers: { check: never, add: never, ...servers } });
  const headers = { "content-type": "application/json" };
  return (url, sent, more = {}) =>
    http.inject({ method: "POST", url, headers, payload: JSON.stringify(sent), ...more });
}

test("a check is answered with its result, and the server gets its defaults", async () => {
  const checked: NewServer[] = [];
  const post = await poster({
    check: (server) => {
      checked.push(server);
      return Promise.resolve(good);
    },
  });
  const reply = await post("/api/servers/check", body);
  expect([reply.statusCode, reply.json()]).toEqual([200, good]);
  expect(checked).toMatchObject([{ port: 3550, accounts: [{ id: "account-1" }] }]);
});

test.each([
  ["no host", { accounts: ["a"] }, "#/host"],
  ["an address with http://", { ...body, host: "http://10.0.0.1" }, "#/host"],
  ["port 0", { ...body, port: 0 }, "#/port"],
  ["no account", { ...body, accounts: [] }, "#/accounts"],
  [
    "a number that is not text",
    { ...body, accounts: [{ id: "a", number: 7 }] },
    "#/accounts/0/number",
  ],
  ["an account twice", { ...body, accounts: ["a", "a"] }, "#/accounts/1"],
  ["an id with a space", { ...body, id: "Bay 1" }, "#/id"],
  ["an unknown key", { ...body, colour: "red" }, "#"],
])("%s is refused with the field's name", async (_what, sent, pointer) => {
  const post = await poster({});
  for (const url of ["/api/servers/check", "/api/servers"]) {
    const reply = await post(url, sent);
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ pointer }] });
  }
});

const office = {
  protocol: "csta",
  host: "csta.example.net",
  port: 4000,
  login: { userId: "board", password: { env: "PBX_PASSWORD" }, pbxDomain: "7.pbx.example" },
  devices: ["200"],
};

test("a CSTA server is parsed as in the configuration", async () => {
  const checked: NewServer[] = [];
  const post = await poster({
    check: (server) => {
      checked.push(server);
      return Promise.resolve(good);
    },
  });
  expect((await post("/api/servers/check", office)).statusCode).toBe(200);
  expect(checked).toEqual([{ ...office, devices: [{ id: "200", priority: false }] }]);
});

test.each([
  ["a password itself", { login: { ...office.login, password: "geheim" } }, "#/login/password"],
  ["no password", { login: { userId: "b", pbxDomain: "7" } }, "#/login/password"],
  [
    "two places of a password",
    { login: { ...office.login, password: { env: "A", file: "b" } } },
    "#/login/password",
  ],
  ["no domain", { login: { userId: "b", password: { env: "A" } } }, "#/login/pbxDomain"],
  ["no port", { port: undefined }, "#/port"],
  ["no device", { devices: [] }, "#/devices"],
  ["a device twice", { devices: ["200", "200"] }, "#/devices/1"],
  ["another protocol", { protocol: "sip" }, "#/protocol"],
])(
  "for a CSTA server %s is refused with the field's name, and no password is quoted",
  async (_what, change, pointer) => {
    const post = await poster({});
    const reply = await post("/api/servers/check", { ...office, ...change });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ pointer }] });
    expect(reply.payload).not.toContain("geheim");
  },
);

test("the third of three simultaneous checks is refused, and accepted once one has ended", async () => {
  const waiting: ((reply: CheckReply) => void)[] = [];
  const check: Servers["check"] = () => new Promise((resolve) => waiting.push(resolve));
  const post = await poster({ check });
  const first = post("/api/servers/check", body);
  const second = post("/api/servers/check", body);
  await expect.poll(() => waiting.length).toBe(2);
  const third = await post("/api/servers/check", body);
  expect(third.statusCode).toBe(429);
  expect(third.headers["retry-after"]).toBe("10");
  expect(third.headers["content-type"]).toContain("application/problem+json");
  for (const resolve of waiting) resolve(good);
  expect([(await first).statusCode, (await second).statusCode]).toEqual([200, 200]);
  void post("/api/servers/check", body);
  await expect.poll(() => waiting.length).toBe(3);
});

test("a failed check no longer counts", async () => {
  const post = await poster({ check: () => Promise.reject(new Error("broken")) });
  for (let times = 0; times < 3; times += 1) {
    expect((await post("/api/servers/check", body)).statusCode).toBe(500);
  }
});

test("adding a server is answered with its id", async () => {
  const post = await poster({ add: () => Promise.resolve({ ok: true, id: "bay-1" }) });
  const reply = await post("/api/servers", body);
  expect([reply.statusCode, reply.json()]).toEqual([201, { id: "bay-1" }]);
});

test.each([
  ["there-already", 409],
  ["file-broken", 409],
  ["not-writable", 503],
] as const)(
  "a server that was not added because %s is a problem with status %s",
  async (why, status) => {
    const words = "It was not added.";
    const post = await poster({ add: () => Promise.resolve({ ok: false, why, words }) });
    const reply = await post("/api/servers", body);
    expect(reply.json()).toMatchObject({ status, detail: words });
  },
);

test("another machine and another origin can neither add nor check", async () => {
  const post = await poster({});
  for (const url of ["/api/servers/check", "/api/servers"]) {
    const far = await post(url, body, { remoteAddress: "10.2.101.99" });
    expect(far.statusCode).toBe(403);
    const headers = { "content-type": "application/json", origin: "http://evil.example" };
    expect((await post(url, body, { headers })).statusCode).toBe(403);
  }
});
