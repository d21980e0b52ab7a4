import { expect, test } from "vitest";
import { ExchangeFixture } from "./exchange-fixture.ts";

test.each([
  ["{", "fail : Malformed JSON"],
  ["", "fail : Malformed JSON"],
  ["[".repeat(100), "fail : Malformed JSON"],
  ["null", "fail : Malformed command"],
  ['{"cmd":"dance","account":"account-1"}', "fail account-1: Unknown command"],
  ['{"cmd":"make-call","account":"account-1"}', "fail account-1: Missing or invalid field: num"],
  ['{"cmd":"get-status"}', "fail : Missing or invalid field: account"],
  ['{"cmd":"get-status","account":7}', "fail : Missing or invalid field: account"],
  ['{"cmd":"get-status","account":"x"}', "fail x: Invalid account: x"],
  [
    '{"cmd":"hangup-call","account":"account-1","call_id":-1}',
    "fail account-1: Missing or invalid field: call_id",
  ],
  ['{"cmd":"hangup-call","account":"account-1","call_id":5}', "fail account-1: Invalid call ID"],
])("%s is answered by %s", (text, fail) => {
  const phone = new ExchangeFixture();
  phone.send(text);
  expect(phone.news()).toEqual([fail]);
});

test("only a ringing incoming call can be answered, and only an answered one switched to", () => {
  const phone = new ExchangeFixture();
  const account = phone.exchange.accounts.get("account-1");
  if (account) phone.exchange.ring(account, { number: "4001", name: "" });
  phone.onCall("switch-call", "account-1", 0);
  expect(phone.news()).toContain("fail account-1: Invalid call ID");
  phone.onCall("answer-call", "account-1", 0);
  expect(phone.news()).toEqual(["call-answered account-1/0"]);
  phone.onCall("answer-call", "account-1", 0);
  expect(phone.news()).toEqual(["fail account-1: Invalid call ID"]);
});
