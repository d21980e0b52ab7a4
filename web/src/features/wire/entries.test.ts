import { expect, test } from "vitest";
import { asText, entryFor, isSeen, spaced } from "./entries.ts";

const all = { text: "", direction: "both", hidesPolls: false } as const;
const incoming = '{"event":"call-incoming","account":"account-2","call_id":1}';
const arrived = entryFor({ direction: "in", at: 5, text: incoming }, 1);

test("a message is known by the name of its event or command, and by its account", () => {
  expect(arrived).toMatchObject({ kind: "call-incoming", account: "account-2", remarks: [] });
  const poll = entryFor({ direction: "out", at: 5, text: '{"cmd":"get-status"}' }, 2);
  expect(poll).toMatchObject({ kind: "get-status", account: "" });
});

test.each(["nonsense", "[1]", "null", '{"event":5,"account":{}}', "[".repeat(99)])(
  "%s has no name, and does no harm",
  (text) => {
    const entry = entryFor({ direction: "in", at: 5, text, problem: "wrong-shape" }, 1);
    expect(entry).toMatchObject({ kind: "", account: "", isUnreadable: true });
    expect(entry.remarks).toEqual(["could not be read: not as the protocol has it"]);
  },
);

test("it is said when a password was masked, and of how much a long message is the beginning", () => {
  const message = { direction: "in", at: 5, text: "abc", masked: true, whole: 9000 } as const;
  const { remarks } = entryFor(message, 1);
  expect(remarks).toEqual(["password masked", "the first 3 of 9000 characters"]);
});

test("messages are sifted by text, direction and polling, and notes belong to no direction", () => {
  const status = entryFor({ direction: "in", at: 5, text: '{"event":"status"}' }, 2);
  const note = entryFor({ direction: "note", at: 5, text: "Connected." }, 3);
  expect(isSeen(arrived, { ...all, text: " ACCOUNT-2 " })).toBe(true);
  expect(isSeen(arrived, { ...all, text: "account-3" })).toBe(false);
  expect(isSeen(arrived, { ...all, direction: "out" })).toBe(false);
  expect(isSeen(note, { ...all, direction: "out", hidesPolls: true })).toBe(true);
  expect(isSeen(status, { ...all, hidesPolls: true })).toBe(false);
  expect(isSeen(arrived, { ...all, hidesPolls: true })).toBe(true);
});

test("a message is spaced the same however it was written, and what is quoted stays", () => {
  const text = '\r\n{\n  "a":"x  :,\\"y",\n "b" : [1,2]}\r\n';
  expect(spaced(text)).toBe('{"a": "x  :,\\"y", "b": [1, 2]}');
  expect(spaced("HTTP/1.1  400\r\nBad")).toBe("HTTP/1.1 400 Bad");
  expect(spaced('{"a":1}')).toBe('{"a": 1}');
});

test("copied messages are a line each, with time, direction and remarks", () => {
  const masked = entryFor({ direction: "out", at: 1000, text: "{}", masked: true }, 2);
  expect(asText([arrived, masked])).toBe(
    `1970-01-01T00:00:00.005Z in   ${incoming}\n1970-01-01T00:00:01.000Z out  {} (password masked)`,
  );
});
