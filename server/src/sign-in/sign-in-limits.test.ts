import { expect, test } from "vitest";
import { AuthenticatorRig, MINUTE_MS } from "./authenticator-rig.ts";
import { USUAL_SIGN_IN } from "./sign-in-limits.ts";

const SECOND_MS = 1000;
const HOUR_MS = 60 * MINUTE_MS;
/** The shortest allowed times: 3 s and 36 s. */
const SHORT = { idleMinutes: 0.05, absoluteHours: 0.01 };

test.each(["instructor", "admin"] as const)(
  "%s: without a command for the configured time a session is idle, and not before",
  async (role) => {
    const rig = new AuthenticatorRig({ ...USUAL_SIGN_IN, idleMinutes: 2.5 });
    await rig.add("Anna", role);
    const secret = await rig.secretOf("Anna");
    rig.now += 2.5 * MINUTE_MS - 1;
    expect(rig.sessionStatus(secret)).toBe("active");
    rig.now += 1;
    expect(rig.sessionStatus(secret)).toBe("idle");
  },
);

test("a session that gives commands is not idle, however short the time is", async () => {
  const rig = new AuthenticatorRig(SHORT);
  await rig.add("Anna");
  const secret = await rig.secretOf("Anna");
  for (let passed = 0; passed < 30; passed += 1) {
    rig.now += SECOND_MS;
    rig.uses(secret);
    expect(rig.sessionStatus(secret)).toBe("active");
  }
  rig.now += 3 * SECOND_MS;
  expect(rig.sessionStatus(secret)).toBe("idle");
});

test.each([
  ["a minute", USUAL_SIGN_IN, MINUTE_MS],
  ["a tenth of a short time", { ...USUAL_SIGN_IN, idleMinutes: 5 }, MINUTE_MS / 2],
])("a use is stored at most once in %s", async (_words, signIn, leastMs) => {
  const rig = new AuthenticatorRig(signIn);
  const id = await rig.add("Anna");
  const secret = await rig.secretOf("Anna");
  const begunAt = rig.now;
  const usedAt = () => rig.authenticator.sessions.of(id)[0]?.usedAt;
  rig.now += leastMs - 1;
  rig.uses(secret);
  expect(usedAt()).toBe(begunAt);
  rig.now += 1;
  rig.uses(secret);
  expect(usedAt()).toBe(rig.now);
});

test.each(["instructor", "admin"] as const)(
  "%s: after the configured time the session ends, used or not, and is no longer listed",
  async (role) => {
    const rig = new AuthenticatorRig(SHORT);
    const id = await rig.add("Anna", role);
    const secret = await rig.secretOf("Anna");
    const holding = () =>
      rig.authenticator.people
        .list()
        .filter((person) => person.id === id)
        .flatMap((person) => rig.authenticator.sessions.holding(person));
    rig.now += 36 * SECOND_MS - 1;
    rig.uses(secret);
    expect(rig.sessionStatus(secret)).not.toBeNull();
    expect(holding()).toHaveLength(1);
    rig.now += 1;
    expect(rig.sessionStatus(secret)).toBeNull();
    expect(holding()).toEqual([]);
  },
);

test.each(["monitor", "wall"] as const)(
  "%s: only sessions that may give commands are configured",
  async (role) => {
    const rig = new AuthenticatorRig(SHORT);
    await rig.add("Anna", role);
    const secret = await rig.secretOf("Anna");
    rig.now += 12 * HOUR_MS - 1;
    expect(rig.sessionStatus(secret)).toBe("active");
    rig.now += 1;
    expect(rig.sessionStatus(secret)).toBe("idle");
  },
);
