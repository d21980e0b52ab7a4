import { expect, test } from "vitest";
import { Transactions } from "./transactions.ts";

const check = { state: "s", nonce: "n", verifier: "v", since: null };
const open = (kept: Transactions, back = "/station"): string =>
  kept.open({ check, back, session: null });

test("a sign-in is taken once, by its own secret", () => {
  const kept = new Transactions(() => 0);
  const secret = open(kept, "/monitor");
  expect(kept.take("another")).toBeNull();
  expect(kept.take(secret)).toMatchObject({ back: "/monitor" });
  expect(kept.take(secret)).toBeNull();
});

test("at most 200 are kept, and the oldest is dropped", () => {
  const kept = new Transactions(() => 0);
  const secrets = Array.from({ length: 201 }, () => open(kept));
  expect(kept.take(secrets[0] ?? "")).toBeNull();
  expect(kept.take(secrets[1] ?? "")).not.toBeNull();
  expect(kept.take(secrets[200] ?? "")).not.toBeNull();
});

test("an address that asks too often does not block another", () => {
  let now = 0;
  const kept = new Transactions(() => now);
  for (let count = 0; count < 20; count += 1) expect(kept.waitFor("10.0.0.1")).toBe(0);
  now = 15_000;
  expect(kept.waitFor("10.0.0.1")).toBe(45_000);
  expect(kept.waitFor("10.0.0.2")).toBe(0);
  now = 60_000;
  expect(kept.waitFor("10.0.0.1")).toBe(0);
});
