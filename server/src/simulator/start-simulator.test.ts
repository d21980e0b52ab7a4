import { afterEach, beforeEach, expect, test } from "vitest";
import { FIXTURE_PLAN } from "./exchange-fixture.ts";
import type { Simulator } from "./simulator.ts";
import { startSimulator } from "./start-simulator.ts";
import { WireClient, until } from "./wire-fixture.ts";

let sim: Simulator;
let clients: WireClient[];

beforeEach(async () => {
  sim = await startSimulator({ plan: FIXTURE_PLAN, speed: 50 });
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await sim.stop();
});

test("without a port a free one below the ephemeral range is found", () => {
  expect(sim.port).toBeGreaterThanOrEqual(20_000);
  expect(sim.port).toBeLessThan(32_768);
});

test("a port in use is an error", async () => {
  const taken = startSimulator({ plan: FIXTURE_PLAN, port: sim.port });
  await expect(taken).rejects.toThrow("EADDRINUSE");
});

test("call events go to all clients, replies only to their client, and there is no greeting", async () => {
  const [requester, other] = [await client(), await client()];
  requester.send({ cmd: "make-call", account: "account-1", num: "3002" });
  await requester.event("call-incoming");
  await other.event("call-incoming");
  expect(requester.events().map((event) => event.event)).toEqual(["call-return", "call-incoming"]);
  expect(other.events().map((event) => event.event)).toEqual(["call-incoming"]);
});

test("a whole call is controlled by commands, and state() shows it", async () => {
  const operator = await client();
  operator.send({ cmd: "make-call", account: "account-1", num: "3002" });
  await operator.event("call-incoming");
  operator.send({ cmd: "answer-call", account: "account-2", call_id: 1 });
  await operator.event("call-answered");
  const caller = sim.state().find((account) => account.id === "account-1");
  expect(caller?.legs).toEqual([
    {
      id: 0,
      call: 1,
      caller: "3001",
      callee: "3002",
      direction: "out",
      started: true,
      stopped: false,
      held: false,
    },
  ]);
  operator.send({ cmd: "hangup-call", account: "account-1", call_id: 0 });
  await operator.event("call-ended");
  expect(sim.state().flatMap((account) => account.legs)).toEqual([]);
});

test("every command is kept as received, with its NUL, wherever it was split", async () => {
  const operator = await WireClient.to(sim.port);
  clients.push(operator);
  const text = '{ "cmd": "get-status", "account": "Ærø" }';
  operator.write(`${text}\0{"cmd":"get-sta`);
  await until(() => sim.received.length === 1, "no command came");
  operator.write('tus","account":"account-1"}\0');
  await until(() => sim.received.length === 2, "no second command came");
  expect(sim.received.map((command) => command.raw)).toEqual([
    Buffer.from(`${text}\0`),
    Buffer.from('{"cmd":"get-status","account":"account-1"}\0'),
  ]);
  expect(sim.received[0]?.text).toBe(text);
});

test("an external caller rings with the plan's name, cancels or hangs up", async () => {
  const operator = await client();
  const handle = sim.ring({ to: "account-1", from: "4001" });
  expect(await operator.event("call-incoming")).toMatchObject({ caller_name: "Señor Núñez" });
  expect([handle.stage(), handle.legs()]).toEqual([
    "ringing",
    [{ account: "account-1", callId: 0 }],
  ]);
  handle.hangUp();
  handle.hangUp();
  expect(await operator.event("call-ended")).toMatchObject({ account: "account-1", call_id: 0 });
  expect(handle.stage()).toBe("ended");
});

test("ringing an account that cannot ring is an error", () => {
  expect(() => sim.ring({ to: "account-4", from: "4001" })).toThrow("not registered");
  expect(() => sim.ring({ to: "account-9", from: "4001" })).toThrow('no account "account-9"');
});

test("other hosts and far ends act on calls as well", () => {
  const [id] = sim.placeCall("account-1", "4002").legs();
  expect(() => sim.farEndAnswers("account-2")).toThrow("account-2 has no such call");
  sim.farEndAnswers("account-1");
  const second = sim.ring({ to: "account-1", from: "4001" });
  sim.answer("account-1", 1);
  expect(held()).toEqual([true, false]);
  sim.switchSilently("account-1", id?.callId ?? -1);
  expect(held()).toEqual([false, true]);
  sim.farEndHangsUp("account-1", 1);
  expect(second.stage()).toBe("ended");
  sim.hangUp("account-1", 0);
  expect(held()).toEqual([]);
});

test("a far end that declines gives the caller a fail", async () => {
  const operator = await client();
  operator.send({ cmd: "make-call", account: "account-1", num: "4002" });
  await operator.event("call-return");
  sim.farEndHangsUp("account-1");
  expect(await operator.event("fail")).toMatchObject({ error: "603 Decline" });
});

test("a lost registration sends all clients a fail, a restored one sends none", async () => {
  const operator = await client();
  sim.registrationBecomes("account-1", 408);
  expect(await operator.event("fail")).toMatchObject({ account: "account-1" });
  sim.registrationBecomes("account-1", 200);
  operator.send({ cmd: "get-status", account: "account-1" });
  expect(await operator.event("status")).toMatchObject({ account_status: 200 });
  expect(operator.events()).toHaveLength(2);
});

test.each(["fin", "rst"] as const)("links that drop by %s are closed", async (how) => {
  const operator = await client();
  sim.dropLinks(how);
  await until(() => operator.closed, "the link is still open");
  expect(operator.text()).toBe("");
});

test("links that drop in the middle of a message leave it unended", async () => {
  const operator = await client();
  sim.dropLinks("mid-message");
  await until(() => operator.closed, "the link is still open");
  expect(operator.text()).toMatch(/^\{[^\0]+$/);
});

test("connections are refused and then accepted on the same port, and open links stay", async () => {
  const operator = await client();
  sim.refuseConnections();
  await expect(WireClient.to(sim.port)).rejects.toThrow("ECONNREFUSED");
  await sim.acceptConnections();
  await client();
  operator.send({ cmd: "get-status", account: "account-1" });
  await operator.event("status");
});

test("a restart drops links and calls without an event, and counts ids from 0 again", async () => {
  const operator = await client();
  const handle = sim.ring({ to: "account-1", from: "4001" });
  sim.registrationBecomes("account-2", 403);
  await operator.event("call-incoming");
  sim.restart();
  await until(() => operator.closed, "the link is still open");
  expect(operator.events().map((event) => event.event)).toEqual(["call-incoming", "fail"]);
  expect(handle.stage()).toBe("ended");
  handle.hangUp();
  expect(sim.state().map((account) => [account.code, account.legs.length])).toEqual([
    [200, 0],
    [200, 0],
    [200, 0],
    [0, 0],
    [403, 0],
  ]);
  expect(sim.ring({ to: "account-1", from: "4001" }).legs()[0]?.callId).toBe(0);
});

test("while it swallows the server is connected, silent and idle", async () => {
  const operator = await client();
  const end = sim.swallow();
  operator.send({ cmd: "make-call", account: "account-1", num: "4002" });
  await until(() => sim.received.at(-1)?.text.includes("make-call") ?? false, "no command came");
  sim.ring({ to: "account-2", from: "4001" });
  end();
  operator.send({ cmd: "get-status", account: "account-1" });
  expect(await operator.event("status")).toMatchObject({ calls: [] });
  expect(operator.events()).toHaveLength(1);
});

test("text and bytes are injected unchanged", async () => {
  const operator = await client();
  sim.injectText("not json\0");
  sim.injectBytes(Buffer.of(0xff, 0x00));
  await until(() => Buffer.concat(operator.chunks).length === 11, "not all bytes came");
  expect(Buffer.concat(operator.chunks)).toEqual(
    Buffer.concat([Buffer.from("not json\0"), Buffer.of(0xff, 0x00)]),
  );
});

test("a client that resets or floods does not end the server", async () => {
  const hostile = await client();
  hostile.write("x".repeat(3_000_000));
  hostile.close();
  const operator = await client();
  sim.ring({ to: "account-1", from: "4001" });
  await operator.event("call-incoming");
});

test("the log never shows a password", async () => {
  const lines: string[] = [];
  const logged = await startSimulator({ plan: FIXTURE_PLAN, log: (line) => lines.push(line) });
  const operator = await WireClient.to(logged.port);
  clients.push(operator);
  const login = { cmd: "login", account: "account-1", user: "3001", pass: 'a"b', server: "x" };
  operator.send(login);
  await until(() => lines.length === 2, "nothing was logged");
  await logged.stop();
  expect(lines.join()).toContain('"pass":"..."');
  expect(lines.join()).not.toContain("a\\");
});

async function client(): Promise<WireClient> {
  const connected = await WireClient.to(sim.port);
  clients.push(connected);
  connected.send({ cmd: "get-status", account: "account-1" });
  await connected.event("status");
  connected.chunks.length = 0;
  return connected;
}

function held(): readonly boolean[] {
  return sim.state().flatMap((account) => account.legs.map((leg) => leg.held));
}
