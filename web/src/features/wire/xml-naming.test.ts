import { expect, test } from "vitest";
import { namingOfXml } from "./xml-naming.ts";

const leg = "<callID>SIP/7</callID><deviceID>200</deviceID>";

test.each([
  [`<AnswerCall><callToBeAnswered>${leg}</callToBeAnswered></AnswerCall>`, "AnswerCall", "200"],
  [
    `<?xml version="1.0" encoding="utf-16"?>\r\n<!-- <Not> --><DeliveredEvent xmlns="urn:x">${leg}`,
    "DeliveredEvent",
    "200",
  ],
  ["<ns1:MonitorStart><deviceObject>u-70000001-3201</deviceObject>", "MonitorStart", "3201"],
  ["<X><snapshotObject typeOfNumber='other'> 22 </snapshotObject></X>", "X", "22"],
  [
    "<MakeCall><callingDevice>\n  <deviceIdentifier>44</deviceIdentifier></callingDevice></MakeCall>",
    "MakeCall",
    "44",
  ],
  ["<StopApplicationSession/>", "StopApplicationSession", ""],
  ["<Empty><deviceID></deviceID><deviceID> </deviceID></Empty>", "Empty", ""],
])("%s is named", (text, kind, account) => {
  expect(namingOfXml(text)).toEqual({ kind, account });
});

test.each([
  "<",
  "<>",
  "<!",
  "<!-->",
  "< AnswerCall>",
  "<script",
  "</AnswerCall>",
  "<<deviceID>200</deviceID>",
  `<${"a".repeat(500)}>`,
  "<?xml version='1.0'?>",
  "<1x>",
])("%s has no name", (text) => {
  expect(namingOfXml(text)).toEqual({ kind: "", account: "" });
});

test("names from hostile text are short, and found without delay", () => {
  const floods = [
    "<!",
    "<!--",
    "<a:",
    "<deviceID>",
    "<deviceID ",
    "<deviceID>  ",
    "<!DOCTYPE a [",
    "&a;",
  ];
  const texts = floods.flatMap((piece) => {
    const flood = piece.repeat(100_000 / piece.length);
    return [flood, `<X>${flood}`, `<X><deviceID>${flood}</deviceID></X>`];
  });
  const before = performance.now();
  for (const text of texts) {
    const { kind, account } = namingOfXml(text);
    expect(kind.length).toBeLessThanOrEqual(64);
    expect(account.length).toBeLessThanOrEqual(80);
  }
  expect(performance.now() - before).toBeLessThan(1000);
});
