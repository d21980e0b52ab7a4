import { once } from "node:events";
import { Command } from "@callboard/shared/commands/command";
import { TelestraCommand } from "@callboard/shared/telestra";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { ACCOUNT, GuardedBridge, SERVER } from "./guarded-bridge-rig.ts";
import { hostileCommands, MARK, samplesOn } from "./hostile-commands-fixture.ts";
import { BINARY, fragments, frame } from "./raw-socket-rig.ts";

const TIMEOUT = { timeout: 10_000, interval: 5 };
const KINDS = Command.def.options.flatMap((option) => option.shape.type.def.values);
const place = { server: SERVER, account: ACCOUNT.id };

let bridge: GuardedBridge;
/** A ringing call, so that a command on it could be sent. */
let call = "";
let ids = 0;
/** The token of an admin. */
let bearer = { authorization: "" };

beforeAll(async () => {
  const limits = { commandsPerSecond: 10_000, makeCallsPerMinute: 100_000 };
  bridge = await GuardedBridge.start({ settings: { limits } });
  const { tokens } = bridge.people.authenticator;
  const { secret } = tokens.create({ name: "Script", role: "admin", expiresAt: null });
  bearer = { authorization: `Bearer ${secret}` };
  await vi.waitUntil(() => bridge.phone.received.length > 0, TIMEOUT);
  bridge.phone.ring({ to: ACCOUNT.id, from: "3112" });
  await vi.waitUntil(async () => (call = await ringing()) !== "", TIMEOUT);
});
afterAll(() => bridge.stop());

async function ringing(): Promise<string> {
  const reply = await bridge.app.http.inject({ url: "/api/board", headers: bearer });
  return reply.json<{ board: { calls: { key: string }[] } }>().board.calls[0]?.key ?? "";
}

function nextId(): string {
  return `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`;
}

/** A page that has said hello, with the answers it got. */
async function page(): Promise<{ socket: WebSocket; answers: string[] }> {
  const headers = { cookie: bridge.cookie };
  const origin = `http://127.0.0.1:${bridge.port}`;
  const socket = new WebSocket(`ws://127.0.0.1:${bridge.port}/ws`, { headers, origin });
  const answers: string[] = [];
  socket.on("message", (data: Buffer) => {
    const said = JSON.parse(data.toString()) as { type: string; outcome?: string };
    if (said.type === "outcome" || said.type === "rejected")
      answers.push(said.outcome ?? said.type);
  });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "hello", protocol: 1 }));
  return { socket, answers };
}

/** Every message at the server is complete, ends with one NUL, matches the vendor's schema and has no hostile part. */
function expectCleanWire(): void {
  for (const { raw } of bridge.phone.received) {
    expect(raw.filter((byte) => byte === 0)).toHaveLength(1);
    expect(raw.at(-1)).toBe(0);
    const text = raw.subarray(0, -1).toString();
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\\u00/);
    const command = TelestraCommand.parse(JSON.parse(text));
    expect(JSON.stringify(command)).toBe(text);
    expect(text).not.toContain(MARK);
  }
}

test("every kind of command has a sample", () => {
  expect(Object.keys(samplesOn({ ...place, call }))).toEqual(KINDS);
});

test.each(KINDS)("no hostile variant of %s reaches the server over WebSocket", async (type) => {
  const hostile = hostileCommands(type, samplesOn({ ...place, call })[type]);
  const { socket, answers } = await page();
  for (const { json } of hostile)
    socket.send(`{"type":"command","id":"${nextId()}","command":${json}}`);
  await expect.poll(() => answers.length, TIMEOUT).toBe(hostile.length);
  const wrong = hostile.filter((_, index) => !/^(?:refused|rejected)$/.test(answers[index] ?? ""));
  expect(wrong.map(({ name }) => name)).toEqual([]);
  socket.terminate();
  expect(bridge.commands()).toEqual([]);
  expectCleanWire();
});

test.each(KINDS)("no hostile variant of %s reaches the server over HTTP", async (type) => {
  const headers = { "content-type": "application/json", ...bearer };
  for (const { name, json } of hostileCommands(type, samplesOn({ ...place, call })[type])) {
    const payload = `{"id":"${nextId()}","command":${json}}`;
    const url = "/api/commands";
    const reply = await bridge.app.http.inject({ method: "POST", url, headers, payload });
    const answer = reply.statusCode === 200 ? reply.json<{ outcome: string }>().outcome : "";
    expect([name, reply.statusCode === 400 || answer === "refused"]).toEqual([name, true]);
    expect(reply.payload).not.toContain(MARK);
  }
  expect(bridge.commands()).toEqual([]);
  expectCleanWire();
});

const dialed = (number: string): string =>
  `{"type":"command","id":"${nextId()}","command":{"type":"make-call","server":"${SERVER}","account":"account-1","number":"${number}"}}`;

test.each([
  ["raw in a text", () => [frame({ payload: dialed(`${MARK}\0`) })]],
  ["raw after a text", () => [frame({ payload: `${dialed(MARK)}\0` })]],
  ["escaped", () => [frame({ payload: dialed(`${MARK}\\u0000`) })]],
  ["escaped twice", () => [frame({ payload: dialed(`${MARK}\\\\u0000\n`) })]],
  ["in binary", () => [frame({ opcode: BINARY, payload: `${dialed(MARK)}\0` })]],
  ["escaped, in fragments", () => fragments(dialed(`${MARK}\\u0000`).split(/(?<=u00)/))],
  ["raw, in a fragment of its own", () => fragments([dialed(MARK).slice(0, -1), "\0", "}"])],
  [
    "as two bytes (overlong UTF-8)",
    () => [frame({ payload: Buffer.from(dialed(`${MARK}\u00c0\u0080`), "latin1") })],
  ],
])("a NUL %s ends no message to the server", async (_how, says) => {
  const socket = await bridge.greeted();
  await expect.poll(() => socket.said.length, TIMEOUT).toBeGreaterThan(0);
  socket.say(...says());
  const answers = (): boolean =>
    socket.closeCode !== null ||
    socket.said.some(({ type }) => type === "rejected" || type === "outcome");
  await expect.poll(answers, TIMEOUT).toBe(true);
  expect(bridge.commands()).toEqual([]);
  expectCleanWire();
});

/** Text that looks dangerous but is harmless: it arrives unchanged. */
const LEGAL = [
  '"}{"',
  "\\u0000",
  "\\",
  "__proto__",
  "<!-- ]]> &amp;",
  "\u202e9003",
  "電話 ☎ 📞",
  "%00",
];

test.each(LEGAL)("%s is ordinary text in every field", async (text) => {
  const { socket, answers } = await page();
  const before = bridge.commands().length;
  const send = (command: object): void =>
    socket.send(JSON.stringify({ type: "command", id: nextId(), command }));
  send({ type: "make-call", ...place, number: text });
  await expect.poll(() => bridge.commands().length, TIMEOUT).toBe(before + 1);
  await expect.poll(() => answers.length, TIMEOUT).toBe(1);
  send({ type: "login", ...place, user: text, password: text, registrar: text });
  await expect.poll(() => bridge.commands().length, TIMEOUT).toBe(before + 2);
  const { id: account } = ACCOUNT;
  expect(bridge.commands().slice(before)).toEqual([
    `${JSON.stringify({ cmd: "make-call", account, num: text })}\0`,
    `${JSON.stringify({ cmd: "login", account, user: text, pass: text, server: text })}\0`,
  ]);
  await expect.poll(() => answers.length, { timeout: 20_000 }).toBe(2);
  socket.terminate();
});

test("of two equal keys the last one counts, and one command is sent", async () => {
  const { socket, answers } = await page();
  const before = bridge.commands().length;
  socket.send(dialed(`${MARK}","number":"3070`));
  await expect.poll(() => answers.length, TIMEOUT).toBe(1);
  expect(bridge.commands().slice(before)).toEqual([
    '{"cmd":"make-call","account":"account-1","num":"3070"}\0',
  ]);
  socket.terminate();
});
