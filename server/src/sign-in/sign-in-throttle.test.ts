import { expect, test } from "vitest";
import { SignInThrottle } from "./sign-in-throttle.ts";

const MINUTE_MS = 60_000;

/** A SignInThrottle with a manual clock; a try fails by default. */
class Attack {
  now = 0;
  readonly throttle = new SignInThrottle(() => this.now);

  /** Tries; returns whether the password would have been checked. */
  tries(address: string, name = "anna"): boolean {
    const turn = this.throttle.ask(name, address);
    if (turn.allowed) this.throttle.failed(name, address);
    return turn.allowed;
  }
}

test("five mistakes cost nothing, the sixth waits, and each further one twice as long", () => {
  const attack = new Attack();
  for (let index = 0; index < 5; index += 1)
    expect(attack.tries("10.0.0.1", `n${index}`)).toBe(true);
  const waits = [2000, 4000, 8000].map((ms) => {
    const early = attack.throttle.ask("other", "10.0.0.1");
    attack.now += ms;
    expect(attack.tries("10.0.0.1", "other")).toBe(true);
    return early;
  });
  expect(waits).toEqual([
    { allowed: false, retryMs: 2000 },
    { allowed: false, retryMs: 4000 },
    { allowed: false, retryMs: 8000 },
  ]);
});

test("an address never waits longer than five minutes, and a quarter of an hour forgives", () => {
  const attack = new Attack();
  for (let index = 0; index < 40; index += 1) attack.throttle.failed(`n${index}`, "10.0.0.1");
  expect(attack.throttle.ask("anna", "10.0.0.1")).toEqual({ allowed: false, retryMs: 300_000 });
  attack.now += 15 * MINUTE_MS;
  expect(attack.throttle.ask("anna", "10.0.0.1")).toEqual({ allowed: true, waitMs: 0 });
});

test("of 1,000 guesses from 50 addresses at most 60 a minute get through, and the owner is held up for a second at most", () => {
  const attack = new Attack();
  const passed: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (let index = 0; index < 50; index += 1) {
      if (attack.tries(`10.0.0.${index}`)) passed.push(attack.now);
      attack.now += 60;
      const owner = attack.throttle.ask("Anna", "192.168.1.20");
      expect(owner).toEqual({ allowed: true, waitMs: passed.length < 5 ? 0 : 1000 });
    }
  }
  expect(attack.now).toBe(MINUTE_MS);
  expect(passed.length).toBeGreaterThan(50);
  expect(passed.length).toBeLessThanOrEqual(60);
});

test("a continued attack gets fewer guesses through, not more", () => {
  const attack = new Attack();
  const perMinute = Array.from({ length: 10 }, () => {
    let passed = 0;
    for (let index = 0; index < 1000; index += 1) {
      if (attack.tries(`10.0.0.${index % 50}`)) passed += 1;
      attack.now += 60;
    }
    return passed;
  });
  expect(perMinute.slice(1).every((passed) => passed <= 5)).toBe(true);
});

test("the right password ends the wait", () => {
  const attack = new Attack();
  for (let index = 0; index < 4; index += 1) attack.tries("10.0.0.1", `n${index}`);
  attack.throttle.succeeded("10.0.0.1");
  for (let index = 0; index < 5; index += 1)
    expect(attack.tries("10.0.0.1", `m${index}`)).toBe(true);
});

test("the memory of names and addresses is bounded", () => {
  const attack = new Attack();
  for (let index = 0; index < 10_100; index += 1) attack.throttle.failed("anna", `a${index}`);
  for (let index = 0; index < 5; index += 1) attack.throttle.failed(`n${index}`, "a0");
  expect(attack.throttle.ask("bo", "a0")).toMatchObject({ allowed: false });
  expect(attack.throttle.ask("bo", "a1")).toEqual({ allowed: true, waitMs: 0 });
});
