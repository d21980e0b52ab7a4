import { afterEach, beforeEach, expect, test } from "vitest";
import type { BehaviourName } from "./behaviours.ts";
import { FIXTURE_PLAN } from "./exchange-fixture.ts";
import type { Simulator } from "./simulator.ts";
import { startSimulator } from "./start-simulator.ts";
import { WireClient, until } from "./wire-fixture.ts";

let sim: Simulator;
let client: WireClient;

beforeEach(async () => {
  sim = await startSimulator({ plan: FIXTURE_PLAN });
  client = await WireClient.to(sim.port);
  client.send({ cmd: "get-status", account: "account-1" });
  await client.event("status");
  client.chunks.length = 0;
});
afterEach(async () => {
  client.close();
  await sim.stop();
});

const NAME = "Ærøskøbing 東京";

test("an event is one line of JSON in UTF-8 followed by one NUL", async () => {
  await ringWith();
  expect(client.text()).toBe(
    `{"event":"call-incoming","account":"account-1","call_id":0,"caller":"4001","caller_name":"${NAME}"}\0`,
  );
});

test("write-one-byte sends each byte separately", async () => {
  await ringWith("write-one-byte");
  expect(client.chunks.length).toBeGreaterThan(100);
});

test("write-coalesced joins messages and splits inside a character", async () => {
  sim.behave("write-coalesced");
  sim.ring({ to: "account-1", from: "4001", name: NAME });
  sim.ring({ to: "account-2", from: "4001", name: NAME });
  await until(() => client.text().split("\0").length === 3, "two messages did not come");
  expect(client.chunks).toHaveLength(2);
  expect(client.chunks[0]?.toString()).toMatch(/\ufffd$/);
});

test("write-coalesced keeps the order when it ends while messages are held", async () => {
  const end = sim.behave("write-coalesced");
  sim.ring({ to: "account-1", from: "4001", name: "first" });
  end();
  sim.ring({ to: "account-2", from: "4001", name: "second" });
  await until(() => client.events().length === 2, "two messages did not come");
  expect(client.text()).toMatch(/first.*second/s);
});

test("a dropped link has received everything sent before", async () => {
  sim.behave("write-coalesced", "write-one-byte");
  sim.ring({ to: "account-1", from: "4001", name: "first" });
  sim.ring({ to: "account-2", from: "4001", name: "second" });
  sim.dropLinks("fin");
  await until(() => client.closed, "the link is still open");
  expect(client.events()).toHaveLength(2);
});

test("write-pretty sends lines with CR LF around the NUL, and empty messages", async () => {
  await ringWith("write-pretty");
  expect(client.text()).toMatch(/^\r\n\{\r\n {2}"event": "call-incoming",\r\n[^]*\}\r\n\0\0$/);
});

test("write-escaped sends only ASCII", async () => {
  await ringWith("write-escaped");
  expect(client.text()).toContain("\\u00c6r\\u00f8sk\\u00f8bing \\u6771\\u4eac");
});

test("all ways of writing combine", async () => {
  await ringWith("write-one-byte", "write-coalesced", "write-pretty", "write-escaped");
  expect(client.text()).toMatch(/^\r\n\{\r\n[^]*\\u6771[^]*\}\r\n\0\0$/);
  expect(client.chunks.length).toBeGreaterThan(100);
});

async function ringWith(...behaviours: BehaviourName[]): Promise<void> {
  sim.behave(...behaviours);
  sim.ring({ to: "account-1", from: "4001", name: NAME });
  const incoming = await client.event("call-incoming");
  expect(incoming).toMatchObject({ caller_name: NAME });
  const empty = behaviours.includes("write-pretty");
  if (empty) await until(() => client.text().endsWith("\0\0"), "no empty message came");
}
