import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExchangeFixture, FIXTURE_PLAN } from "./exchange-fixture.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a call between accounts rings, is answered on the caller's leg first, and ends on both", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  expect(phone.news()).toEqual(["call-return account-1/0", "call-incoming account-2/1"]);
  phone.onCall("answer-call", "account-2", 1);
  expect(phone.news()).toEqual(["call-answered account-1/0", "call-answered account-2/1"]);
  phone.onCall("hangup-call", "account-2", 1);
  expect(phone.news().toSorted()).toEqual(["call-ended account-1/0", "call-ended account-2/1"]);
  expect(phone.calls("account-1")).toEqual([]);
});

test("call-incoming carries the caller's number and name", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-2", "3001");
  vi.advanceTimersByTime(10);
  expect(phone.broadcasts).toEqual([
    {
      event: "call-incoming",
      account: "account-1",
      call_id: 1,
      caller: "3002",
      caller_name: "Ærøskøbing Tårn",
    },
  ]);
});

test("status lists caller and callee, and started only once answered", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  const ringing = { call_id: 1, caller: "3001", callee: "3002", started: false, stopped: false };
  expect(phone.status("account-2")).toEqual({
    event: "status",
    account: "account-2",
    calls: [ringing],
    account_status: 200,
  });
  phone.onCall("answer-call", "account-2", 1);
  expect(phone.status("account-2").calls).toEqual([{ ...ringing, started: true }]);
});

test("a caller who hangs up during ringing ends both legs without a fail", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  phone.news();
  phone.onCall("hangup-call", "account-1", 0);
  expect(phone.news().toSorted()).toEqual(["call-ended account-1/0", "call-ended account-2/1"]);
});

test("a call hung up at once sends no event to the callee", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  phone.onCall("hangup-call", "account-1", 0);
  vi.advanceTimersByTime(60_000);
  expect(phone.news()).toEqual(["call-return account-1/0", "call-ended account-1/0"]);
});

test("hanging up a ringing incoming call rejects it with 486 for the caller", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  phone.news();
  phone.onCall("hangup-call", "account-2", 1);
  const [first, ...ended] = phone.news();
  expect(first).toBe("fail account-1: 486 Rejected");
  expect(ended.toSorted()).toEqual(["call-ended account-1/0", "call-ended account-2/1"]);
});

test.each([
  ["4003", "486 Busy Here"],
  ["4004", "603 Decline"],
  ["4005", "503 Service Unavailable"],
  ["4006", "404 Not Found"],
  ["9999", "404 Not Found"],
  ["3004", "480 Temporarily Unavailable"],
])("a call to %s fails within 60 ms with %s, after it got an id", (number, error) => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", number);
  vi.advanceTimersByTime(60);
  expect(phone.news()).toEqual([
    "call-return account-1/0",
    `fail account-1: ${error}`,
    "call-ended account-1/0",
  ]);
});

test("an account that is not registered cannot call", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-4", "3001");
  vi.advanceTimersByTime(60);
  expect(phone.news()).toContain("fail account-4: 403 Forbidden");
});

test("an unanswered call fails with 408 when the proxy gives up", () => {
  const phone = new ExchangeFixture([], { ...FIXTURE_PLAN, noAnswerMs: 40_000 });
  phone.makeCall("account-1", "3002");
  phone.makeCall("account-3", "4002");
  vi.advanceTimersByTime(39_000);
  expect(phone.news()).toHaveLength(3);
  vi.advanceTimersByTime(2000);
  const news = phone.news();
  expect(news).toContain("fail account-1: 408 Request Timeout");
  expect(news).toContain("fail account-3: 408 Request Timeout");
  expect(news.filter((line) => line.startsWith("call-ended"))).toHaveLength(3);
});

test("an external number answers after its delay", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "4001");
  vi.advanceTimersByTime(2900);
  expect(phone.news()).toEqual(["call-return account-1/0"]);
  vi.advanceTimersByTime(200);
  expect(phone.news()).toEqual(["call-answered account-1/0"]);
});

test("an account with too many calls is busy", () => {
  const phone = new ExchangeFixture([], { ...FIXTURE_PLAN, callsPerAccount: 1 });
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  phone.news();
  phone.makeCall("account-3", "3002");
  vi.advanceTimersByTime(60);
  expect(phone.news()).toContain("fail account-3: 486 Max Calls");
});

test("a call to one's own number has two legs on one account", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3001");
  vi.advanceTimersByTime(10);
  expect(phone.calls("account-1")).toEqual(["0 rings", "1 rings"]);
  phone.onCall("answer-call", "account-1", 1);
  expect(phone.calls("account-1")).toEqual(["0 talks", "1 talks"]);
});

test("crossing calls are four legs, two on each account", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "3002");
  phone.makeCall("account-2", "3001");
  vi.advanceTimersByTime(10);
  expect(phone.calls("account-1")).toHaveLength(2);
  expect(phone.calls("account-2")).toHaveLength(2);
});

test("two accounts logged in as one user both ring, and the other's call ends when one answers", () => {
  const phone = new ExchangeFixture();
  const login = { user: "3002", pass: "sip3002", server: "10.2.101.23" };
  phone.send({ cmd: "login", account: "account-3", ...login });
  vi.advanceTimersByTime(50);
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  const rings = ["call-incoming account-2/1", "call-incoming account-3/2"];
  expect(phone.news()).toEqual(["call-return account-1/0", ...rings]);
  phone.onCall("answer-call", "account-3", 2);
  const answered = ["call-answered account-1/0", "call-answered account-3/2"];
  expect(phone.news()).toEqual([...answered, "call-ended account-2/1"]);
  expect(phone.calls("account-2")).toEqual([]);
});

test("one of two accounts with one user may reject, and the other keeps ringing", () => {
  const twins = FIXTURE_PLAN.accounts.map((account) => ({ ...account, number: "3000" }));
  const phone = new ExchangeFixture([], { ...FIXTURE_PLAN, accounts: twins });
  const [one, other] = [phone.exchange.accounts.get("account-1"), "account-2"];
  if (one) phone.exchange.ring(one, { number: "4001", name: "" });
  phone.news();
  phone.onCall("hangup-call", "account-1", 0);
  expect(phone.news()).toEqual(["call-ended account-1/0"]);
  expect(phone.calls(other)).toEqual(["1 rings"]);
});

test("switch-call holds the other calls of the account, with no event", () => {
  const phone = new ExchangeFixture();
  phone.makeCall("account-1", "4001");
  phone.makeCall("account-1", "4001");
  vi.advanceTimersByTime(4000);
  phone.news();
  phone.onCall("switch-call", "account-1", 0);
  expect(phone.stages("account-1")).toEqual(["0 talking", "1 held"]);
  phone.onCall("switch-call", "account-1", 1);
  expect(phone.stages("account-1")).toEqual(["0 held", "1 talking"]);
  expect(phone.news()).toEqual([]);
});

test("answering holds the account's current call", () => {
  const phone = new ExchangeFixture();
  answerSecondCall(phone);
  expect(phone.stages("account-1")).toEqual(["0 held", "1 talking"]);
});

test("answer-keeps-current lets both calls talk", () => {
  const phone = new ExchangeFixture(["answer-keeps-current"]);
  answerSecondCall(phone);
  expect(phone.stages("account-1")).toEqual(["0 talking", "1 talking"]);
});

test("make-call-holds-current holds at once, and without it the call keeps talking", () => {
  const stages = [[], ["make-call-holds-current"] as const].map((behaviours) => {
    const phone = new ExchangeFixture(behaviours);
    phone.makeCall("account-1", "4001");
    vi.advanceTimersByTime(4000);
    phone.makeCall("account-1", "3002");
    return phone.stages("account-1");
  });
  expect(stages).toEqual([
    ["0 talking", "1 ringing"],
    ["0 held", "1 ringing"],
  ]);
});

test("end-resumes-held resumes the held call, and without it the call stays held", () => {
  const stages = [[], ["end-resumes-held"] as const].map((behaviours) => {
    const phone = new ExchangeFixture(behaviours);
    answerSecondCall(phone);
    phone.onCall("hangup-call", "account-1", 1);
    return phone.stages("account-1");
  });
  expect(stages).toEqual([["0 held"], ["0 talking"]]);
});

function answerSecondCall(phone: ExchangeFixture): void {
  phone.makeCall("account-1", "4001");
  vi.advanceTimersByTime(4000);
  const account = phone.exchange.accounts.get("account-1");
  if (account) phone.exchange.ring(account, { number: "4002", name: "" });
  phone.onCall("answer-call", "account-1", 1);
}
