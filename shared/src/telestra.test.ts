import { expect, test } from "vitest";
import { EVENT_FIELDS, TelestraCommand, TelestraEvent } from "./telestra.ts";

const events = [
  { event: "call-return", account: "account-1", call_id: 0 },
  {
    event: "call-incoming",
    account: "account-2",
    call_id: 1,
    caller: "3001",
    caller_name: "account-1",
  },
  { event: "call-answered", account: "account-2", call_id: 0 },
  { event: "call-ended", account: "account-2", call_id: 0 },
  {
    event: "status",
    account: "account-1",
    calls: [{ call_id: 5, caller: "3003", callee: "3001", started: true, stopped: false }],
    account_status: 200,
  },
  { event: "fail", account: "account-1", error: "Failed to log in to account: account-1" },
];

test.each(events)("the document's $event is read, including call id 0", (event) => {
  expect(TelestraEvent.parse(event)).toEqual(event);
});

test("fields that the document does not have are kept", () => {
  const event = { ...events[3], cause: 16 };
  expect(TelestraEvent.parse(event)).toEqual(event);
  expect(EVENT_FIELDS.get("call-ended")?.has("cause")).toBe(false);
});

test.each([-1, 1.5, 9007199254740993, "0", null])("%s is no call id", (id) => {
  const event = { event: "call-ended", account: "a", call_id: id };
  expect(TelestraEvent.safeParse(event).success).toBe(false);
});

test("a command has the document's fields in the document's order, whatever the input's order", () => {
  const given = { server: "s", extra: 1, pass: "p", user: "u", account: "a", cmd: "login" };
  const text = JSON.stringify(TelestraCommand.parse(given));
  expect(text).toBe('{"cmd":"login","account":"a","user":"u","pass":"p","server":"s"}');
});
