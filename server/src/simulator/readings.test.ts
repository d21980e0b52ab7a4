import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BehaviourName } from "./behaviours.ts";
import { ExchangeFixture } from "./exchange-fixture.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const CALLER = "account-1/0";
const CALLEE = "account-2/1";

test.each<[BehaviourName, readonly string[]]>([
  ["answered-names-all", [CALLER, CALLEE]],
  ["answered-names-callee", [CALLEE]],
  ["answered-names-caller", [CALLER]],
  ["answered-names-other", [CALLER]],
])("%s: the callee's answer sends %j", (behaviour, legs) => {
  const phone = talk([behaviour]);
  expect(phone.news().filter((line) => line.startsWith("call-answered"))).toEqual(
    legs.map((leg) => `call-answered ${leg}`),
  );
});

test.each<[BehaviourName, readonly string[]]>([
  ["answered-names-caller", []],
  ["answered-names-callee", ["call-answered account-1/0"]],
  ["answered-names-other", []],
])("%s: an answered external call sends %j", (behaviour, news) => {
  const phone = new ExchangeFixture([behaviour]);
  const account = phone.exchange.accounts.get("account-1");
  if (account) phone.exchange.ring(account, { number: "4001", name: "" });
  phone.news();
  phone.onCall("answer-call", "account-1", 0);
  expect(phone.news()).toEqual(news);
});

test("answered-names-other names the own leg when the far end answers", () => {
  const phone = new ExchangeFixture(["answered-names-other"]);
  phone.makeCall("account-1", "4001");
  vi.advanceTimersByTime(4000);
  expect(phone.news()).toContain("call-answered account-1/0");
});

test.each<[BehaviourName, readonly string[], readonly string[]]>([
  ["ended-names-all", [CALLER, CALLEE], [CALLER, CALLEE]],
  ["ended-names-ender", [CALLER], [CALLEE]],
  ["ended-names-other", [CALLEE], [CALLER]],
  ["ended-names-callee", [CALLEE], [CALLEE]],
  ["ended-names-caller", [CALLER], [CALLER]],
])("%s: caller ends -> %j, callee ends -> %j", (behaviour, byCaller, byCallee) => {
  const ended = ([account, id]: readonly [string, number]): readonly string[] => {
    const phone = talk([behaviour]);
    phone.news();
    phone.onCall("hangup-call", account, id);
    return phone.news().toSorted();
  };
  expect(ended(["account-1", 0])).toEqual(byCaller.map((leg) => `call-ended ${leg}`));
  expect(ended(["account-2", 1])).toEqual(byCallee.map((leg) => `call-ended ${leg}`));
});

test("the events for the legs of ended calls come in either order", () => {
  const phone = new ExchangeFixture();
  const firsts = Array.from({ length: 20 }, () => {
    phone.makeCall("account-1", "3002");
    vi.advanceTimersByTime(10);
    const [leg] = phone.exchange.accounts.get("account-1")?.legs ?? [];
    phone.news();
    phone.onCall("hangup-call", "account-1", leg?.callId ?? -1);
    return phone.news()[0]?.includes("account-1");
  });
  expect(new Set(firsts)).toEqual(new Set([true, false]));
});

test("incoming-before-return sends call-incoming first", () => {
  const phone = new ExchangeFixture(["incoming-before-return"]);
  phone.makeCall("account-1", "3002");
  expect(phone.news()).toEqual(["call-incoming account-2/1", "call-return account-1/0"]);
});

test.each<[readonly BehaviourName[], readonly string[]]>([
  [[], ["fail", "ended"]],
  [["fail-only"], ["fail"]],
  [["ended-only"], ["ended"]],
  [["ended-before-fail"], ["ended", "fail"]],
  [["fail-missing"], ["ended"]],
  [["fail-slow"], ["ended", "fail"]],
  [["fail-only", "fail-missing"], []],
])("with %j a failed call gives %j", (behaviours, kinds) => {
  const phone = new ExchangeFixture(behaviours);
  phone.makeCall("account-1", "4003");
  vi.advanceTimersByTime(5000);
  const news = phone.news().slice(1);
  expect(news.map((line) => (line.startsWith("fail") ? "fail" : "ended"))).toEqual(kinds);
});

test("fail-only still sends the callee its call-ended", () => {
  const phone = new ExchangeFixture(["fail-only"]);
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  phone.news();
  phone.onCall("hangup-call", "account-2", 1);
  expect(phone.news()).toEqual(["fail account-1: 486 Rejected", "call-ended account-2/1"]);
});

test("fail-slow delays a fail by 3 s", () => {
  const phone = new ExchangeFixture(["fail-slow"]);
  phone.onCall("answer-call", "account-1", 99);
  vi.advanceTimersByTime(2900);
  expect(phone.news()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(phone.news()).toEqual(["fail account-1: Invalid call ID"]);
});

test("fail-no-account sends fail without an account, empty or null", () => {
  const phone = new ExchangeFixture(["fail-no-account"]);
  for (let index = 0; index < 30; index += 1) phone.onCall("answer-call", "account-1", 99);
  const accounts = phone.replies.map((event) => event.account);
  expect(new Set(accounts)).toEqual(new Set([undefined, "", null]));
});

test("replies-broadcast sends call-return, status and fail to all clients", () => {
  const phone = new ExchangeFixture(["replies-broadcast"]);
  phone.makeCall("account-1", "3002");
  phone.send({ cmd: "get-status", account: "account-1" });
  phone.onCall("answer-call", "account-1", 99);
  expect(phone.replies).toEqual([]);
  expect(phone.broadcasts.map((event) => event.event)).toEqual(["call-return", "status", "fail"]);
});

test("status-missing leaves get-status without an answer", () => {
  const phone = new ExchangeFixture(["status-missing"]);
  phone.send({ cmd: "get-status", account: "account-1" });
  expect(phone.news()).toEqual([]);
});

test("status-lists-stopped lists an ended call for 5 s, and without it the call disappears at once", () => {
  const phone = new ExchangeFixture(["status-lists-stopped"]);
  phone.makeCall("account-1", "4001");
  vi.advanceTimersByTime(4000);
  phone.onCall("hangup-call", "account-1", 0);
  expect(phone.calls("account-1")).toEqual(["0 stopped"]);
  expect(phone.status("account-1").calls[0]?.started).toBe(true);
  vi.advanceTimersByTime(5000);
  expect(phone.calls("account-1")).toEqual([]);
});

function talk(behaviours: readonly BehaviourName[]): ExchangeFixture {
  const phone = new ExchangeFixture(behaviours);
  phone.makeCall("account-1", "3002");
  vi.advanceTimersByTime(10);
  phone.onCall("answer-call", "account-2", 1);
  return phone;
}
