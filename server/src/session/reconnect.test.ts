import { expect, test } from "vitest";
import { SessionRig } from "./session-rig.ts";

test("a connection that never opens is dropped after 10 s", () => {
  const rig = new SessionRig();
  rig.session.start();
  rig.clock.pass(10_000);
  expect(rig.links[0]?.ended).toBe("aborted");
  rig.clock.pass(10_000);
  expect(rig.links.length).toBeGreaterThan(1);
});

test("reconnects wait longer after each failure, up to 10 s, and never two at a time", () => {
  const rig = new SessionRig();
  rig.random = 0.999_999;
  rig.session.start();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const began = rig.clock.now();
    const count = rig.links.length;
    rig.link.drops("nothing listens on that port");
    while (rig.links.length === count) rig.clock.pass(1);
    waits.push(rig.clock.now() - began);
  }
  expect(waits).toEqual([249, 499, 999, 1999, 3999, 7999, 9999, 9999]);
});

/** A session after so many failures that it now waits for ten seconds. */
function waiting(): SessionRig {
  const rig = new SessionRig();
  rig.random = 0.999_999;
  rig.session.start();
  for (let attempt = 0; attempt < 7; attempt += 1) {
    rig.link.drops();
    rig.clock.pass(10_000);
  }
  rig.link.drops();
  return rig;
}

test("tryNow connects at once and cancels the wait", () => {
  const rig = waiting();
  const count = rig.links.length;
  rig.clock.pass(2000);
  rig.session.tryNow();
  expect(rig.links).toHaveLength(count + 1);
  rig.link.opens();
  rig.clock.pass(9000);
  expect(rig.links).toHaveLength(count + 1);
});

test("tryNow does nothing within two seconds of an attempt or during one", () => {
  const rig = waiting();
  const count = rig.links.length;
  rig.clock.pass(2000);
  rig.session.tryNow();
  rig.session.tryNow();
  rig.link.drops();
  rig.clock.pass(1999);
  rig.session.tryNow();
  expect(rig.links).toHaveLength(count + 1);
  rig.clock.pass(1);
  rig.session.tryNow();
  expect(rig.links).toHaveLength(count + 2);
});

test("a session that was stopped is not restarted by tryNow", () => {
  const rig = new SessionRig();
  rig.session.start();
  rig.link.drops();
  rig.session.stop();
  rig.clock.pass(60_000);
  rig.session.tryNow();
  expect(rig.links).toHaveLength(1);
});

test("a session whose server replied starts again with short waits", () => {
  const rig = new SessionRig();
  rig.random = 0.999_999;
  rig.session.start();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    rig.link.drops();
    rig.clock.pass(10_000);
  }
  rig.comesUp();
  rig.link.drops();
  const count = rig.links.length;
  rig.clock.pass(250);
  expect(rig.links.length).toBe(count + 1);
});
