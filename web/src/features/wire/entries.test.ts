import { expect, test } from "vitest";
import { asText, entryFor, isSeen, spaced } from "./entries.ts";

const all = { text: "", direction: "both", hidesPolls: false } as const;
const incoming = '{"event":"call-incoming","account":"account-2","call_id":1}';
const arrived = entryFor({ direction: "in", at: 5, text: incoming }, 1);

test("a message is labelled by its event or command, and by its account", () => {
  expect(arrived).toMatchObject({ kind: "call-incoming", account: "account-2", remarks: [] });
  const poll = entryFor({ direction: "out", at: 5, text: '{"cmd":"get-status"}' }, 2);
  expect(poll).toMatchObject({ kind: "get-status", account: "" });
});

test.each(["nonsense", "[1]", "null", '{"event":5,"account":{}}', "[".repeat(99)])(
  "%s has no name, and causes no error",
  (text) => {
    const entry = entryFor({ direction: "in", at: 5, text, problem: "wrong-shape" }, 1);
    expect(entry).toMatchObject({ kind: "", account: "", isUnreadable: true });
    expect(entry.remarks).toEqual(["could not be read: not valid in this protocol"]);
  },
);

test("a masked password is marked, and a shortened message says how long it is", () => {
  const message = { direction: "in", at: 5, text: "abc", masked: true, whole: 9000 } as const;
  const { remarks } = entryFor(message, 1);
  expect(remarks).toEqual(["password masked", "the first 3 of 9000 characters"]);
});

test("messages are filtered by text, direction and polling, and notes have no direction", () => {
  const status = entryFor({ direction: "in", at: 5, text: '{"event":"status"}' }, 2);
  const note = entryFor({ direction: "note", at: 5, text: "Connected." }, 3);
  expect(isSeen(arrived, { ...all, text: " ACCOUNT-2 " })).toBe(true);
  expect(isSeen(arrived, { ...all, text: "account-3" })).toBe(false);
  expect(isSeen(arrived, { ...all, direction: "out" })).toBe(false);
  expect(isSeen(note, { ...all, direction: "out", hidesPolls: true })).toBe(true);
  expect(isSeen(status, { ...all, hidesPolls: true })).toBe(false);
  expect(isSeen(arrived, { ...all, hidesPolls: true })).toBe(true);
});

test("a message is spaced the same however it was written, and quoted text stays", () => {
  const text = '\r\n{\n  "a":"x  :,\\"y",\n "b" : [1,2]}\r\n';
  expect(spaced(text)).toBe('{"a": "x  :,\\"y", "b": [1, 2]}');
  expect(spaced("HTTP/1.1  400\r\nBad")).toBe("HTTP/1.1 400 Bad");
  expect(spaced('{"a":1}')).toBe('{"a": 1}');
});

const held =
  '<?xml version="1.0"?>\r\n<HeldEvent xmlns="urn:csta">\n <heldConnection>\n  <deviceID>3201</deviceID></heldConnection></HeldEvent>';

test("an XML message is labelled by its root and its device, and filtered like any other", () => {
  const entry = entryFor({ direction: "in", at: 5, text: held }, 1);
  expect(entry).toMatchObject({ kind: "HeldEvent", account: "3201", isUnreadable: false });
  expect(isSeen(entry, { ...all, text: "heldevent" })).toBe(true);
  expect(isSeen(entry, { ...all, text: "3202" })).toBe(false);
  expect(isSeen(entry, { ...all, hidesPolls: true })).toBe(true);
  for (const kind of ["SnapShotDevice", "SnapshotDeviceResponse", "ResetApplicationSessionTimer"]) {
    const poll = entryFor({ direction: "out", at: 5, text: `<${kind}></${kind}>` }, 2);
    expect(isSeen(poll, { ...all, hidesPolls: true })).toBe(false);
  }
});

test("an XML message with a leading number is labelled like any other", () => {
  const entry = entryFor({ direction: "in", at: 5, text: `9999 ${held}` }, 1);
  expect(entry).toMatchObject({ kind: "HeldEvent", account: "3201" });
  expect(spaced(`9999 ${held}`)).toBe(`9999 ${spaced(held)}`);
});

test("XML keeps its colons, and loses the blanks between its elements", () => {
  expect(spaced(held)).toBe(
    '<?xml version="1.0"?><HeldEvent xmlns="urn:csta"><heldConnection><deviceID>3201</deviceID></heldConnection></HeldEvent>',
  );
  const login = "<vendorData:userID>a b,c\n d</vendorData:userID>";
  expect(spaced(login)).toBe("<vendorData:userID>a b,c d</vendorData:userID>");
});

test("copied messages are one line each, with time, direction and remarks", () => {
  const masked = entryFor({ direction: "out", at: 1000, text: "{}", masked: true }, 2);
  expect(asText([arrived, masked])).toBe(
    `1970-01-01T00:00:00.005Z in   ${incoming}\n1970-01-01T00:00:01.000Z out  {} (password masked)`,
  );
});
