import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Socket } from "./socket.ts";
import type { WireEvents } from "./wire.ts";

/** A socket on a fake wire; `heard` is what it reported to its owner. */
function rig() {
  const wires: { events: WireEvents; sent: string[]; isClosed: boolean }[] = [];
  const heard: string[] = [];
  const socket = new Socket({
    open: (events) => {
      const wire = { events, sent: [] as string[], isClosed: false };
      wires.push(wire);
      return { send: (text) => void wire.sent.push(text), close: () => (wire.isClosed = true) };
    },
    events: {
      opened: () => void heard.push("opened"),
      text: (text) => void heard.push(text),
      quiet: () => void heard.push("quiet"),
      closed: (code) => void heard.push(`closed ${code}`),
    },
    now: () => performance.now(),
    random: () => 1,
  });
  const wire = (index: number) => {
    const found = wires[index];
    if (!found) throw new Error(`no connection ${index}`);
    return found;
  };
  return { socket, wires, wire, heard };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("nothing is sent or queued before the connection is open or after it is lost", () => {
  const { socket, wire } = rig();
  socket.start();
  expect(socket.send("early")).toBe(false);
  wire(0).events.opened();
  expect(socket.send("now")).toBe(true);
  wire(0).events.closed(1006);
  expect(socket.send("late")).toBe(false);
  vi.advanceTimersByTime(250);
  wire(1).events.opened();
  expect([...wire(0).sent, ...wire(1).sent]).toEqual(["now"]);
  socket.stop();
});

test("silence of 5 s is reported, and after 10 s the connection is closed", () => {
  const { socket, wires, wire, heard } = rig();
  socket.start();
  wire(0).events.opened();
  wire(0).events.text("hello");
  vi.advanceTimersByTime(5500);
  expect(heard).toEqual(["opened", "hello", "quiet"]);
  vi.advanceTimersByTime(5000);
  expect(heard.at(-1)).toBe("closed 0");
  expect(wire(0).isClosed).toBe(true);
  vi.advanceTimersByTime(250);
  expect(wires).toHaveLength(2);
  socket.stop();
});

test("late callbacks of an old connection are ignored", () => {
  const { socket, wire, heard } = rig();
  socket.start();
  wire(0).events.closed(1006);
  vi.advanceTimersByTime(250);
  wire(0).events.text("ghost");
  wire(0).events.closed(1006);
  wire(1).events.opened();
  expect(heard).toEqual(["closed 1006", "opened"]);
  socket.stop();
});

test("delays grow with each attempt and start over after a frame", () => {
  const { socket, wires, wire } = rig();
  socket.start();
  wire(0).events.closed(1006);
  vi.advanceTimersByTime(250);
  wire(1).events.closed(1006);
  vi.advanceTimersByTime(499);
  expect(wires).toHaveLength(2);
  vi.advanceTimersByTime(1);
  wire(2).events.opened();
  wire(2).events.text("hello");
  wire(2).events.closed(1006);
  vi.advanceTimersByTime(250);
  expect(wires).toHaveLength(4);
  socket.stop();
});

test("a page that wakes up after silence connects at once; a fresh connection is left alone", () => {
  const { socket, wires, wire } = rig();
  socket.start();
  wire(0).events.opened();
  socket.wake();
  expect(wires).toHaveLength(1);
  vi.advanceTimersByTime(6000);
  socket.wake();
  expect(wires).toHaveLength(2);
  socket.stop();
});

test("a page that is left closes its connection and reconnects when it is shown again", () => {
  const { socket, wires, wire, heard } = rig();
  socket.start();
  wire(0).events.opened();
  socket.pause();
  vi.advanceTimersByTime(60_000);
  expect(wire(0).isClosed).toBe(true);
  expect(heard.at(-1)).toBe("closed 0");
  expect(wires).toHaveLength(1);
  socket.wake();
  expect(wires).toHaveLength(2);
  socket.stop();
});

test("after stop there is no further connection", () => {
  const { socket, wires, wire } = rig();
  socket.start();
  wire(0).events.closed(1006);
  socket.stop();
  vi.advanceTimersByTime(60_000);
  expect(wires).toHaveLength(1);
});
