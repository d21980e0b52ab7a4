import { MASK } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import type { CstaBehaviour } from "./behaviours.ts";
import { account, ALL, TIMEOUT, Scene, server } from "./csta-rig.ts";

test.each(ALL.map((behave) => ({ behave })))(
  "a call is answered, held, retrieved and hung up; another is dialed: $behave",
  async ({ behave }) => {
    const scene = await Scene.up({ behave });
    const call = await scene.talking("4401");
    expect(await scene.give({ type: "hold", call })).toBe("confirmed");
    await scene.phaseIs("4401", "held");
    expect(await scene.give({ type: "retrieve", call })).toBe("confirmed");
    expect(await scene.give({ type: "hang-up", call })).toBe("confirmed");
    await scene.phaseIs("4401", "ended");
    const dialed = scene.give({ type: "make-call", server, account, number: "201" });
    await scene.phaseIs("200", "ringing");
    expect(await dialed).toBe("confirmed");
    await scene.phaseIs("201", "dialing");
    const callee = await scene.phaseIs("200", "ringing");
    expect(await scene.give({ type: "answer", call: callee })).toBe("confirmed");
    await scene.phaseIs("201", "talking");
  },
);

test("a trunk's monitor reports every device, even with each event twice", async () => {
  const scene = await Scene.up({ behave: ["trunk-doubles"] }, { monitor: "trunk" });
  await scene.talking("4401");
  expect((await scene.board()).calls).toHaveLength(1);
});

test("a switch holds one call and resumes the other; when that is refused the first one talks again", async () => {
  const scene = await Scene.up();
  const first = await scene.talking("4401");
  await scene.talking("4402");
  await scene.phaseIs("4401", "held");
  expect(await scene.give({ type: "switch", call: first })).toBe("confirmed");
  const second = await scene.phaseIs("4402", "held");
  scene.sim.behaviours.add("refuses-retrieval");
  expect(await scene.give({ type: "switch", call: second })).toBe("failed");
  await scene.phaseIs("4401", "talking");
  await scene.phaseIs("4402", "held");
});

test("a retrieval without an event is found in a snapshot", async () => {
  const scene = await Scene.up({ behave: ["no-retrieved-event"] });
  const call = await scene.talking("4401");
  await scene.give({ type: "hold", call });
  expect(await scene.give({ type: "retrieve", call })).toBe("confirmed");
  expect(await scene.call("4401")).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("calls that began, changed and ended during a lost connection are found", async () => {
  const scene = await Scene.up();
  const kept = await scene.talking("4401");
  const gone = scene.sim.ring("4402", "201");
  await scene.phaseIs("4402", "ringing");
  scene.sim.dropLinks();
  scene.sim.exchange.clear(gone, "4402");
  for (const leg of scene.sim.exchange.legsOn("200")) scene.sim.exchange.hold(leg);
  scene.sim.ring("4403", "201");
  await scene.phaseIs("4403", "ringing");
  await scene.phaseIs("4402", "ended");
  expect(await scene.phaseIs("4401", "held")).toBe(kept);
});

test("a session of four seconds is renewed in time, or started again where it cannot be, and calls go on", async () => {
  // In parallel: waiting for the sessions takes the time.
  await Promise.all([
    outlastsItsSession([], /<ResetApplicationSessionTimer>/),
    outlastsItsSession(["no-renewal"], /<StartApplicationSession>/),
  ]);
});

async function outlastsItsSession(behave: CstaBehaviour[], sent: RegExp): Promise<void> {
  const scene = await Scene.up({ sessionSeconds: 4, behave });
  await scene.talking("4401");
  const { length } = scene.sim.received;
  await expect.poll(() => scene.sim.received.slice(length).join(), TIMEOUT).toMatch(sent);
  // Long enough for the first session to expire if it was neither renewed nor started again.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await scene.linkIs("up")).toBeNull();
  expect((await scene.call("4401"))?.phase).toBe("talking");
}

test("a wrong password is the link's reason, and the password is not in it", async () => {
  const scene = await Scene.open({}, { password: "invalidApplicationInfo" });
  const reason = await scene.linkIs("down");
  expect(reason).toContain(`rejected the log-in: ${MASK}. Check the user, the password`);
  expect(reason).not.toContain("invalidApplicationInfo");
});

test("a server that requires a declared prefix accepts the log-in with one", async () => {
  await Scene.up({ behave: ["needs-prefix"] }, { declarePrefix: true });
  const scene = await Scene.open({ behave: ["needs-prefix"] });
  await scene.linkIs("down");
});

test("a session ended by the server is started again, and the link shows the reason", async () => {
  const scene = await Scene.up();
  scene.sim.terminate("resourceLimitation");
  expect(await scene.linkIs("down")).toBe("the server has ended the session: resourceLimitation");
  await expect.poll(async () => (await scene.board()).servers[0]?.link.state, TIMEOUT).toBe("up");
});

test("recording and log have the log-in without the password in any spelling", async () => {
  const scene = await Scene.up();
  await scene.talking("4401");
  scene.sim.behaviours.add("quotes-passwords");
  scene.sim.ring("4402", "201");
  await expect.poll(() => scene.logged.join(), TIMEOUT).toContain("unknown-event");
  const tape = await scene.tape();
  expect(tape).toContain("<StartApplicationSession>");
  expect(tape).toContain(`<vendorData:password>${MASK}</vendorData:password>`);
  expect(tape).toContain("<QuoteEvent>");
  for (const text of [tape, scene.logged.join()]) {
    for (const spelling of ["p&ss<wort>", "p&amp;ss&lt;wort&gt;"])
      expect(text).not.toContain(spelling);
  }
  expect(scene.sim.received.at(-1)).toContain("<StopApplicationSession>");
});
