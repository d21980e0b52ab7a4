import { expect, test } from "vitest";
import type { CstaBehaviour } from "./behaviours.ts";
import { account, ALL, TIMEOUT, Scene, server } from "./csta-rig.ts";

test.each(ALL.map((behave) => ({ behave })))(
  "a consultation ends in a transfer, and another one returns to its first call: $behave",
  async ({ behave }) => {
    const scene = await Scene.up({ behave });
    const first = await scene.talking("4401");
    expect(await scene.give({ type: "consult", call: first, number: "4409" })).toBe("confirmed");
    await scene.phaseIs("4401", "held");
    const consultation = await scene.phaseIs("4409", "dialing");
    expect((await scene.call("4409"))?.consultsFor).toBe(first);
    const joined = { call: consultation, other: first };
    expect(await scene.give({ type: "reconnect", ...joined })).toBe("confirmed");
    await scene.phaseIs("4401", "talking");
    expect(await scene.give({ type: "consult", call: first, number: "201" })).toBe("confirmed");
    const colleague = await scene.phaseIs("200", "ringing");
    expect(await scene.give({ type: "answer", call: colleague })).toBe("confirmed");
    const second = await scene.phaseIs("201", "talking");
    const transfer = { type: "transfer", call: second, other: first } as const;
    expect(await scene.give(transfer)).toBe("confirmed");
    expect(await scene.ending("4401")).toEqual({ reason: "transferred", text: "201", by: "HTTP" });
    expect(await scene.ending("201")).toMatchObject({ reason: "transferred", text: "4401" });
  },
);

test("calls are transferred blindly, diverted and picked up, and tones are sent", async () => {
  const scene = await Scene.up();
  const call = await scene.talking("4401");
  expect(await scene.give({ type: "send-digits", call, digits: "12#" })).toBe("assumed");
  const away = { type: "blind-transfer", call, number: "4499" } as const;
  expect(await scene.give(away)).toBe("confirmed");
  expect(await scene.ending("4401")).toMatchObject({ reason: "transferred", text: "4499" });
  scene.sim.ring("4402", "200");
  const ringing = await scene.phaseIs("4402", "ringing");
  const divert = { type: "divert", call: ringing, number: "4498" } as const;
  expect(await scene.give(divert)).toBe("confirmed");
  expect(await scene.ending("4402")).toMatchObject({ reason: "diverted", text: "4498" });
  scene.sim.ring("4403", "201");
  const there = await scene.phaseIs("4403", "ringing");
  expect(await scene.give({ type: "pick-up", call: there, account })).toBe("confirmed");
  const calls = (await scene.board()).calls.filter(({ number }) => number === "4403");
  expect(calls).toMatchObject([
    { account: "201", phase: "ended", ending: { reason: "ended", text: "Answered elsewhere" } },
    { account: "200", phase: "talking", confidence: "confirmed" },
  ]);
});

test("a transfer in a wrong state fails with the server's text, and both calls stay", async () => {
  const scene = await Scene.up();
  const first = await scene.talking("4401");
  const second = await scene.talking("4402");
  for (const leg of scene.sim.exchange.legsOn("200")) scene.sim.exchange.hold(leg);
  await scene.phaseIs("4402", "held");
  expect(await scene.give({ type: "transfer", call: second, other: first })).toBe("failed");
  await scene.phaseIs("4401", "held");
});

test.each<[CstaBehaviour[]]>([[[]], [["no-feature-events"]]])(
  "do not disturb and forwarding are set, and shown as the server reports them: %j",
  async (behave) => {
    const scene = await Scene.up({ behave });
    const features = async () => (await scene.board()).accounts[0]?.features;
    await expect.poll(features, TIMEOUT).toEqual({ doNotDisturb: false, forwarding: [] });
    const on = { type: "set-do-not-disturb", server, account, on: true } as const;
    expect(await scene.give(on)).toBe("confirmed");
    const forward = { type: "set-forwarding", server, account, when: "busy" } as const;
    expect(await scene.give({ ...forward, number: "201" })).toBe("confirmed");
    const forwarding = [{ when: "busy", number: "201" }];
    expect(await features()).toEqual({ doNotDisturb: true, forwarding });
    expect(await scene.give(forward)).toBe("confirmed");
    expect(await features()).toEqual({ doNotDisturb: true, forwarding: [] });
  },
);

test("a server without feature queries is still served, and its feature events are shown", async () => {
  const scene = await Scene.up({ behave: ["no-features"] });
  await scene.talking("4401");
  scene.sim.features.setDoNotDisturb("200", true);
  const features = async () => (await scene.board()).accounts[0]?.features;
  await expect.poll(features, TIMEOUT).toEqual({ doNotDisturb: true, forwarding: null });
});

test("incoming and outgoing calls wait in queues, even if the bridge finds them there", async () => {
  const help = { number: "3990", name: "Help desk", waitMs: null };
  const scene = await Scene.up({ queues: [help] });
  const ours = { type: "make-call", server, account, number: "3990" } as const;
  expect(await scene.give(ours)).toBe("confirmed");
  await scene.phaseIs("3990", "queued");
  scene.sim.ringInQueue("4401", "201", "3990");
  await scene.phaseIs("4401", "queued");
  const { length } = scene.sim.received;
  scene.sim.dropLinks();
  // The stale phase in between may be too short to be seen.
  const asked = () => scene.sim.received.slice(length).join();
  await expect.poll(asked, TIMEOUT).toMatch(/<SnapShotDevice.*<SnapShotDevice/s);
  await expect.poll(async () => (await scene.call("4401"))?.freshness, TIMEOUT).toBe("live");
  expect((await scene.board()).calls.map(({ phase }) => phase)).toEqual(["queued", "queued"]);
  const waiting = [...scene.sim.exchange.legsOn("200"), ...scene.sim.exchange.legsOn("201")];
  for (const { call } of waiting) scene.sim.exchange.leaveQueue(call);
  await scene.phaseIs("3990", "dialing");
  await scene.phaseIs("4401", "ringing");
});
