import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExchangeFixture } from "./exchange-fixture.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SERVER = "10.2.101.23";

test("a plan decides which accounts are registered at the start", () => {
  const phone = new ExchangeFixture();
  const codes = ["account-1", "account-4", "account-5"].map(
    (id) => phone.status(id).account_status,
  );
  expect(codes).toEqual([200, 0, 403]);
});

test("a login is at 100 for a moment, then 200, with no event", () => {
  const phone = new ExchangeFixture();
  login(phone, { user: "3004", pass: "sip3004", server: SERVER });
  expect(phone.status("account-4").account_status).toBe(100);
  vi.advanceTimersByTime(50);
  expect(phone.status("account-4").account_status).toBe(200);
  expect(phone.news()).toEqual([]);
});

test.each([
  ["a wrong password", { user: "3004", pass: "wrong", server: SERVER }, 401],
  ["an unknown user", { user: "unknown", pass: "sip3004", server: SERVER }, 403],
  ["a name that has no address", { user: "3004", pass: "sip3004", server: "sip.invalid" }, 503],
])("%s fails at once", (_case, credentials, code) => {
  const phone = new ExchangeFixture();
  login(phone, credentials);
  vi.advanceTimersByTime(50);
  expect(phone.news()).toEqual(["fail account-4: Failed to log in to account: account-4"]);
  expect(phone.status("account-4").account_status).toBe(code);
});

test("a registrar that does not answer keeps the account at 100 for 32 s, then it is 408", () => {
  const phone = new ExchangeFixture();
  login(phone, { user: "3004", pass: "sip3004", server: "192.0.2.1" });
  vi.advanceTimersByTime(31_000);
  expect(phone.status("account-4").account_status).toBe(100);
  expect(phone.news()).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(phone.status("account-4").account_status).toBe(408);
  expect(phone.news()).toHaveLength(1);
});

test("a second login ends the first attempt", () => {
  const phone = new ExchangeFixture();
  login(phone, { user: "3004", pass: "sip3004", server: "192.0.2.1" });
  login(phone, { user: "3004", pass: "sip3004", server: SERVER });
  vi.advanceTimersByTime(40_000);
  expect(phone.news()).toEqual([]);
  expect(phone.status("account-4").account_status).toBe(200);
});

test("an account logged in as another user has that user's number", () => {
  const phone = new ExchangeFixture();
  login(phone, { user: "3003", pass: "sip3003", server: SERVER });
  vi.advanceTimersByTime(50);
  phone.makeCall("account-4", "4002");
  expect(phone.status("account-4").calls[0]?.caller).toBe("3003");
});

test("a logout removes the account from the network, and ends a login in progress", () => {
  const phone = new ExchangeFixture();
  phone.send({ cmd: "logout", account: "account-1" });
  expect(phone.status("account-1").account_status).toBe(0);
  login(phone, { user: "3004", pass: "sip3004", server: SERVER });
  phone.send({ cmd: "logout", account: "account-4" });
  vi.advanceTimersByTime(50);
  expect(phone.status("account-4").account_status).toBe(0);
  expect(phone.news()).toEqual([]);
});

test("logout-status-200 says 200, though the account can no longer be called", () => {
  const phone = new ExchangeFixture(["logout-status-200"]);
  phone.send({ cmd: "logout", account: "account-1" });
  expect(phone.status("account-1").account_status).toBe(200);
  phone.makeCall("account-2", "3001");
  vi.advanceTimersByTime(60);
  expect(phone.news()).toContain("fail account-2: 480 Temporarily Unavailable");
});

test("status-code-absent-when-out leaves the code out of a logged-out account's status only", () => {
  const phone = new ExchangeFixture(["status-code-absent-when-out"]);
  expect(phone.status("account-4")).not.toHaveProperty("account_status");
  expect(phone.status("account-1").account_status).toBe(200);
});

test("fail-echoes-password repeats the password, which is otherwise never sent", () => {
  const texts = [[], ["fail-echoes-password"] as const].map((behaviours) => {
    const phone = new ExchangeFixture(behaviours);
    login(phone, { user: "3004", pass: "hush-hush", server: SERVER });
    vi.advanceTimersByTime(50);
    return phone.news().join("");
  });
  expect(texts.map((text) => text.includes("hush-hush"))).toEqual([false, true]);
});

function login(
  phone: ExchangeFixture,
  credentials: { user: string; pass: string; server: string },
): void {
  phone.send({ cmd: "login", account: "account-4", ...credentials });
}
