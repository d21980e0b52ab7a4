import { expect, test } from "vitest";
import type { CstaBehaviour } from "./behaviours.ts";
import { account, TIMEOUT, Scene, server } from "./csta-rig.ts";
import { j2Pipe } from "./pipe.ts";

const STANDARD = { dialect: "ed6" } as const;

/** What the standard leaves to a server. */
const WAYS: readonly (readonly CstaBehaviour[])[] = [
  [],
  ["errors-without-id"],
  ["no-retrieved-event"],
  ["no-snapshots"],
];

test.each(WAYS.map((behave) => ({ behave })))(
  "a whole call goes over J.2: made, answered, held, retrieved and cleared: $behave",
  async ({ behave }) => {
    const scene = await Scene.up({ ...STANDARD, behave });
    const dialed = scene.give({ type: "make-call", server, account, number: "201" });
    const callee = await scene.phaseIs("200", "ringing");
    expect(await dialed).toBe("confirmed");
    expect(await scene.give({ type: "answer", call: callee })).toBe("confirmed");
    const call = await scene.phaseIs("201", "talking");
    expect(await scene.give({ type: "hold", call })).toBe("confirmed");
    await scene.phaseIs("201", "held");
    expect(await scene.give({ type: "retrieve", call })).toBe("confirmed");
    await scene.phaseIs("201", "talking");
    expect(await scene.give({ type: "hang-up", call })).toBe("confirmed");
    expect(await scene.ending("200")).toMatchObject({ reason: "ended", text: null });
    expect(scene.sim.received.every((text) => text.startsWith("<"))).toBe(true);
  },
);

test.each(["ed3", "ed4", "ed5", "ed6"] as const)(
  "in %s one call is transferred after a consultation, another diverted and one picked up",
  async (dialect) => {
    const scene = await Scene.up({ dialect });
    const first = await scene.talking("4401");
    expect(await scene.give({ type: "consult", call: first, number: "201" })).toBe("confirmed");
    await scene.phaseIs("4401", "held");
    const colleague = await scene.phaseIs("200", "ringing");
    expect(await scene.give({ type: "answer", call: colleague })).toBe("confirmed");
    const second = await scene.phaseIs("201", "talking");
    const transfer = { type: "transfer", call: second, other: first } as const;
    expect(await scene.give(transfer)).toBe("confirmed");
    expect(await scene.ending("4401")).toMatchObject({ reason: "transferred" });
    scene.sim.ring("4402", "200");
    const diverted = await scene.phaseIs("4402", "ringing");
    expect(await scene.give({ type: "divert", call: diverted, number: "4499" })).toBe("confirmed");
    scene.sim.ring("4403", "201");
    const elsewhere = await scene.phaseIs("4403", "ringing");
    expect(await scene.give({ type: "pick-up", call: elsewhere, account })).toBe("confirmed");
    await expect
      .poll(() => scene.sim.exchange.legsOn("200").map(({ far }) => far), TIMEOUT)
      .toContain("4403");
  },
);

test("a recording of J.2 has the invokeIDs, and features are set as in the other dialect", async () => {
  const scene = await Scene.up(STANDARD);
  const quiet = { type: "set-do-not-disturb", server, account, on: true } as const;
  expect(await scene.give(quiet)).toBe("confirmed");
  const away = { type: "set-forwarding", server, account, when: "busy", number: "4411" } as const;
  expect(await scene.give(away)).toBe("confirmed");
  const tape = await scene.tape();
  expect(tape).toMatch(/"text":"0001 <StartApplicationSession xmlns=/);
  expect(tape).toMatch(/"text":"0001 <StartApplicationSessionPosResponse/);
  expect(tape).toMatch(/"text":"9999 <DoNotDisturbEvent/);
});

test("a lost connection comes back, and the changes since are found", async () => {
  const scene = await Scene.up(STANDARD);
  const kept = await scene.talking("4401");
  const gone = scene.sim.ring("4402", "201");
  await scene.phaseIs("4402", "ringing");
  scene.sim.dropLinks();
  scene.sim.exchange.clear(gone, "4402");
  for (const leg of scene.sim.exchange.legsOn("200")) scene.sim.exchange.hold(leg);
  await scene.phaseIs("4402", "ended");
  expect(await scene.phaseIs("4401", "held")).toBe(kept);
});

test("the simulated server reads frames split at any byte, and drops bytes that are not frames", () => {
  const hello = Buffer.from([0, 0, 0, 12, 48, 48, 48, 55, 60, 120, 47, 62]);
  const pipe = j2Pipe();
  const bytes = Buffer.concat([hello, hello]);
  const messages = Array.from(bytes, (byte) => pipe.push(Buffer.of(byte))).flat();
  const message = { text: "<x/>", invokeId: "0007" };
  expect(messages).toEqual([message, message]);
  expect(pipe.bytes(message)).toEqual(hello);
  expect(pipe.bytes({ ...message, invokeId: null }).toString("latin1", 4, 8)).toBe("9999");
  expect(() => j2Pipe().push(Buffer.from("<x></x>\0"))).toThrow("J.2");
});
