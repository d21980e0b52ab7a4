import { afterAll, beforeAll, expect, test } from "vitest";
import { GuardedBridge } from "./guarded-bridge-rig.ts";
import { WRONG_FRAMES } from "./raw-frames-fixture.ts";
import { RAW_MESSAGES } from "./raw-messages-fixture.ts";
import { CLOSE, closing, fragments, frame, opening, RawSocket } from "./raw-socket-rig.ts";

const TIMEOUT = { timeout: 10_000, interval: 5 };
const RAW_CASES = [...WRONG_FRAMES, ...RAW_MESSAGES];
let bridge: GuardedBridge;

beforeAll(async () => {
  // A raw client does not answer a close frame, so do not wait for that.
  bridge = await GuardedBridge.start({ timeouts: { goodbyeMs: 50 } });
});
afterAll(() => bridge.stop());

/** Checks that the bridge serves: another client connects and gets the board. */
async function isServing(): Promise<void> {
  const other = await bridge.greeted();
  await expect.poll(() => other.said.map(({ type }) => type), TIMEOUT).toContain("snapshot");
  expect(other.closeCode).toBeNull();
  other.say(frame({ opcode: CLOSE, payload: closing(1000) }));
}

/** Checks that the bridge has sent a close frame last and then closed the socket. */
async function isClosed(socket: RawSocket, code: number | null): Promise<void> {
  await expect.poll(() => socket.isClosed, TIMEOUT).toBe(true);
  expect(socket.closeCode).toBe(code);
  if (code === null) return;
  expect(socket.frames.findIndex(({ opcode }) => opcode === CLOSE)).toBe(socket.frames.length - 1);
}

test("there are enough cases, each with a unique name", () => {
  expect(RAW_CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(RAW_CASES.map(({ name, closes }) => `${name} ${closes}`)).size).toBe(
    RAW_CASES.length,
  );
});

test.each(RAW_CASES)("$name", async ({ says, closes, answers }) => {
  const socket = await bridge.greeted();
  await expect.poll(() => socket.said.length, TIMEOUT).toBeGreaterThan(0);
  const before = socket.frames.length;
  socket.say(...says);
  if (closes !== undefined) await isClosed(socket, closes);
  if (answers !== undefined) {
    const answer = () =>
      socket.frames.slice(before).some(({ opcode, payload }) => {
        return opcode === answers.opcode && answers.payload.test(payload.toString());
      });
    await expect.poll(answer, TIMEOUT).toBe(true);
    expect(socket.closeCode).toBeNull();
  }
  await isServing();
  expect(bridge.commands()).toEqual([]);
});

test.each(RAW_CASES)("$name, from a client that is not signed in", async ({ says }) => {
  const socket = await RawSocket.connect(bridge.port);
  const hello = frame({ payload: JSON.stringify({ type: "hello", protocol: 1 }) });
  socket.say(opening(bridge.port, {}), hello, ...says);
  await isClosed(socket, 4001);
  expect(socket.frames).toHaveLength(1);
  expect(bridge.commands()).toEqual([]);
});

test.each(["finish", "vanish"] as const)(
  "half a frame, and then a browser that is to %s",
  async (how) => {
    const socket = await bridge.greeted();
    await expect.poll(() => socket.said.length, TIMEOUT).toBeGreaterThan(0);
    socket.say(frame({ payload: "x".repeat(1000) }).subarray(0, 500));
    socket[how]();
    await expect.poll(() => socket.isClosed, TIMEOUT).toBe(true);
    await isServing();
  },
);

test("control: a valid command goes through, whole and in fragments", async () => {
  const socket = await bridge.greeted();
  const dial = (id: number): string =>
    JSON.stringify({
      type: "command",
      id: `00000000-0000-4000-8000-00000000010${id}`,
      command: { type: "make-call", server: "telestra-a", account: "account-1", number: "3112" },
    });
  await expect.poll(() => bridge.phone.received.length, TIMEOUT).toBeGreaterThan(0);
  socket.say(frame({ payload: dial(1) }));
  await expect.poll(() => bridge.commands().length, TIMEOUT).toBe(1);
  await expect.poll(() => socket.said.some(({ type }) => type === "outcome"), TIMEOUT).toBe(true);
  const cut = dial(2).length >> 1;
  socket.say(...fragments([dial(2).slice(0, cut), dial(2).slice(cut)]));
  const outcomes = (): number => socket.said.filter(({ type }) => type === "outcome").length;
  await expect.poll(outcomes, TIMEOUT).toBe(2);
  expect(bridge.commands()[0]).toBe('{"cmd":"make-call","account":"account-1","num":"3112"}\0');
});
