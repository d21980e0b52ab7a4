import { expect, test, vi } from "vitest";
import { AuthenticatorRig, MINUTE_MS } from "./authenticator-rig.ts";
import { USUAL_SIGN_IN } from "./sign-in-limits.ts";

const HOUR_MS = 60 * MINUTE_MS;

/** From here on writes fail, as on a full disk or a locked file. */
function fill({ store }: AuthenticatorRig): () => void {
  const full = vi.spyOn(store, "run").mockImplementation(() => {
    throw new Error("database or disk is full");
  });
  return () => full.mockRestore();
}

test("a use that cannot be stored stops no command, and still keeps the session from becoming idle", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna");
  const secret = await rig.secretOf("Anna");
  const begunAt = rig.now;
  const usedAt = () => rig.authenticator.sessions.of(id)[0]?.usedAt;
  const empty = fill(rig);
  for (let minutes = 0; minutes < 40; minutes += 20) {
    rig.now += 20 * MINUTE_MS;
    expect(() => rig.uses(secret)).not.toThrow();
    expect(rig.sessionStatus(secret)).toBe("active");
  }
  expect(usedAt()).toBe(begunAt);
  empty();
  rig.uses(secret);
  expect(usedAt()).toBe(rig.now);
  rig.now += 30 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBe("idle");
});

test("the password unlocks a session, whether or not it can be stored", async () => {
  const rig = new AuthenticatorRig();
  const id = await rig.add("Anna");
  const secret = await rig.secretOf("Anna");
  rig.now += 30 * MINUTE_MS;
  expect(rig.sessionStatus(secret)).toBe("idle");
  fill(rig);
  rig.authenticator.sessions.wake(rig.authenticator.sessions.of(id)[0]?.id ?? "");
  expect(rig.sessionStatus(secret)).toBe("active");
});

test("ended sessions are deleted, each role's after its own time", async () => {
  const rig = new AuthenticatorRig(USUAL_SIGN_IN);
  const commanding = await rig.add("Anna", "instructor");
  const looking = await rig.add("Bo", "monitor");
  const { sessions } = rig.authenticator;
  for (const name of ["Anna", "Bo"]) await rig.secretOf(name);
  const counts = () => [sessions.of(commanding).length, sessions.of(looking).length];
  rig.now += 12 * HOUR_MS - 1;
  await rig.secretOf("Anna");
  sessions.sweep();
  expect(counts()).toEqual([2, 1]);
  rig.now += 1;
  sessions.sweep();
  expect(counts()).toEqual([1, 1]);
  rig.now += 7 * 24 * HOUR_MS;
  sessions.sweep();
  expect(counts()).toEqual([0, 0]);
});

test("a store that cannot be written does not stop the bridge", async () => {
  const rig = new AuthenticatorRig();
  await rig.add("Anna");
  fill(rig);
  expect(() => rig.authenticator.sessions.sweep()).not.toThrow();
});
