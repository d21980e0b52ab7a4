import { expect, test } from "vitest";
import { decode } from "./decode.ts";
import { DriverRig } from "./driver-rig.ts";
import { encode } from "./encode.ts";

const ended = '{"event":"call-ended","account":"a","call_id":0}';

test.each([
  ["white space around", `\r\n  ${ended} \r\n`],
  ["a byte order mark", `\ufeff${ended}`],
  ["pretty-printed", JSON.stringify(JSON.parse(ended), null, 2)],
  ["escapes", ended.replace('"a"', String.raw`"\u0061"`)],
])("a message with %s is read", (_what, text) => {
  expect(decode(text)).toMatchObject({ kind: "event", event: { call_id: 0, account: "a" } });
});

test.each([
  ["an empty message", "", { kind: "nothing" }],
  ["a message of blanks", " \r\n", { kind: "nothing" }],
  [
    "the document's own example without its comma",
    '{"cmd": "x" "num": 1}',
    { problem: "not-json" },
  ],
  ["an echo of a command", '{"cmd":"logout","account":"a"}', { problem: "echo" }],
  ["an unknown event", '{"event":"call-parked","account":"a"}', { problem: "unknown-event" }],
  [
    "a wrong type",
    '{"event":"call-ended","account":"a","call_id":"0"}',
    { problem: "wrong-shape" },
  ],
  [
    "a call id that JavaScript would round",
    ended.replace("0}", "9007199254740993}"),
    { problem: "wrong-shape" },
  ],
  ["a list", "[1]", { problem: "wrong-shape" }],
  ["null", "null", { problem: "wrong-shape" }],
  ["a name from the prototype", '{"event":"constructor"}', { problem: "unknown-event" }],
  ["deep nesting", "[".repeat(99), { problem: "too-deep" }],
])("%s does not end the session", (_what, text, expected) => {
  expect(decode(text)).toMatchObject(expected);
});

test("a quoted password does not reach the log, even truncated", () => {
  const decoded = decode('{"account":"a","user":"u","pass":"geheimnis","server":"s"');
  expect(JSON.stringify(decoded)).not.toContain("geheim");
});

test("unknown fields are counted and ignored", () => {
  const rig = new DriverRig().open();
  rig.receives(
    '{"event":"call-incoming","account":"account-1","call_id":1,"caller":"2","codec":"x"}',
  );
  expect(rig.reports).toEqual(["unknown-field"]);
  expect(rig.board.calls).toHaveLength(1);
});

test("a field with a control character cannot be sent", () => {
  expect(encode({ cmd: "make-call", account: "a", num: "3002\u0000" })).toBeUndefined();
  expect(encode({ cmd: "hangup-call", account: "a", call_id: 0 })).toBe(
    '{"cmd":"hangup-call","account":"a","call_id":0}',
  );
});
