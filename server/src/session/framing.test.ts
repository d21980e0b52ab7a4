import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import type { Driver, Effect, DriverMaker } from "../drivers/driver.ts";
import { encodeJ2Frame } from "../wire/j2-frames.ts";
import { SessionRig } from "./session-rig.ts";

const NOTHING = (): readonly Effect[] => [];

/** Sends a greeting to every server and goes online with the first readable message. */
const GREETER: Driver = {
  framing: "j2",
  capabilities: [],
  opened: () => [{ do: "send", text: "0001 <Hello name='Søren'/>" }],
  closing: () => [{ do: "send", text: "0002 <Bye/>" }],
  lost: NOTHING,
  configured: NOTHING,
  receive: (text) =>
    text.includes("nonsense")
      ? [{ do: "report", problem: "not-xml", detail: "nonsense" }]
      : [{ do: "go-online" }],
  command: NOTHING,
  probe: NOTHING,
  wake: NOTHING,
  nextWake: () => null,
  mask: (text) => text.replace("geheim", "•••"),
};
const VENDOR: DriverMaker = { capabilities: [], create: () => GREETER };

function online(): { rig: SessionRig; seen: WireMessage[] } {
  const rig = new SessionRig(VENDOR);
  const seen: WireMessage[] = [];
  rig.tap.watch({ hasRoom: () => true, show: (message) => void seen.push(message) });
  rig.session.start();
  rig.link.opens();
  rig.link.callbacks.onBytes(encodeJ2Frame("0001", "<Welcome/>"));
  expect(rig.state?.state).toBe("up");
  return { rig, seen };
}

test("with a driver of J.2 messages have its header in both directions, and the tap shows their invokeID", () => {
  const { rig, seen } = online();
  const bytes = encodeJ2Frame("9999", "<Event who='Ærø'/>");
  for (const byte of bytes) rig.link.callbacks.onBytes(Buffer.of(byte));
  expect(rig.link.written).toEqual([encodeJ2Frame("0001", "<Hello name='Søren'/>")]);
  expect(seen.map(({ direction, text }) => `${direction} ${text}`)).toEqual([
    "note Connected.",
    "out 0001 <Hello name='Søren'/>",
    "in 0001 <Welcome/>",
    "in 9999 <Event who='Ærø'/>",
  ]);
  rig.session.stop();
  expect(rig.link.written.at(-1)).toEqual(encodeJ2Frame("0002", "<Bye/>"));
});

test("the tap masks every frame: readable, unreadable or no frame at all", () => {
  const { rig, seen } = online();
  rig.link.callbacks.onBytes(encodeJ2Frame("0002", "<a>geheim</a>"));
  rig.link.callbacks.onBytes(encodeJ2Frame("0003", "<nonsense>geheim</a>"));
  rig.link.callbacks.onBytes(Buffer.from("geheim, says a server of something else"));
  expect(JSON.stringify(seen)).not.toContain("geheim");
  expect(seen.map(({ masked, problem }) => [masked, problem]).slice(3)).toEqual([
    [true, undefined],
    [true, "not-xml"],
    [true, "bad-header"],
    [undefined, undefined],
  ]);
});

test.each([
  ["HTTP/1.1 400 Bad Request\r\n", "it looks like HTTP"],
  ["<?xml version='1.0'?><DeliveredEvent/>\0", "it looks like XML"],
  ["x", "two zero bytes (ECMA-323, J.2)"],
])(
  "a stream that begins with %j drops the link, which gives the reason and reconnects",
  (text, words) => {
    const { rig } = online();
    rig.link.brings(text);
    expect(rig.link.ended).toBe("aborted");
    expect(rig.state?.state).toBe("down");
    expect(rig.state?.reason).toContain(words);
    expect(rig.reports.map(({ problem }) => problem)).toEqual(["bad-header"]);
    rig.clock.pass(1000);
    rig.link.opens();
    rig.link.callbacks.onBytes(encodeJ2Frame("0001", "<Welcome/>"));
    expect(rig.links).toHaveLength(2);
    expect(rig.state).toMatchObject({ state: "up", reason: null });
  },
);

test("bytes that are not UTF-8 spoil only their own message", () => {
  const { rig } = online();
  const broken = encodeJ2Frame("0004", "ab");
  broken[9] = 0xff;
  rig.link.callbacks.onBytes(broken);
  expect(rig.reports.map(({ problem }) => problem)).toEqual(["not-utf8"]);
  expect(rig.state?.state).toBe("up");
});

test("a J.2 header split at its zero bytes is recognised", () => {
  const rig = SessionRig.online();
  const frame = encodeJ2Frame("9999", `<DeliveredEvent>${"x".repeat(300)}</DeliveredEvent>`);
  for (let count = 0; count < 25; count += 1) rig.link.callbacks.onBytes(frame);
  expect(rig.state?.reason).toContain("a header of eight bytes (ECMA-323, J.2)");
});
