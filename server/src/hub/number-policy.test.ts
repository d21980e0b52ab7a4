import { ANONYMOUS } from "@callboard/shared/access/principal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { account, server } from "./hub-rig.ts";
import { isNumberPattern, NumberPolicy } from "./number-policy.ts";
import type { NumberRules } from "./number-policy.ts";

const instructor = { ...ANONYMOUS, role: "instructor" } as const;

/** Whether an instructor with these rules may call a number. */
function mayCall(number: string, rules: Partial<NumberRules>): boolean {
  const policy = new NumberPolicy({ instructor: { allow: [], deny: [], ...rules } });
  return policy.check(instructor, { type: "make-call", server, account, number }) === null;
}

test.each([
  ["3112", {}, true],
  ["3112", { deny: ["3112"] }, false],
  ["31120", { deny: ["3112"] }, true],
  ["311", { deny: ["3112"] }, true],
  ["3001", { deny: ["30*"] }, false],
  ["30", { deny: ["30*"] }, false],
  ["13001", { deny: ["30*"] }, true],
  ["3001", { allow: ["30*"] }, true],
  ["3112", { allow: ["30*"] }, false],
  ["3112", { allow: ["30*", "3112"] }, true],
  ["3001", { allow: ["30*"], deny: ["3001"] }, false],
  ["3002", { allow: ["30*"], deny: ["3001"] }, true],
  ["0045 62 52 12 00", { allow: ["+45*"] }, true],
  ["+4562521200", { allow: ["0045*"] }, true],
  ["+4662521200", { allow: ["0045*"] }, false],
  ["+4562521200", { deny: ["00*"] }, false],
  ["62521200", { deny: ["00*"] }, true],
  ["4501", { deny: ["+45*"] }, true],
  ["Reception", { allow: ["reception"] }, true],
  ["reception", { deny: ["Reception"] }, false],
  ["*31#", { allow: ["*31#"] }, true],
  ["anything", { deny: ["*"] }, false],
  ["3001", { allow: ["*"] }, true],
] as const)("%s under %o: %s", (number, rules, expected) => {
  expect(mayCall(number, rules)).toBe(expected);
});

/** Spellings of one denied number, as a user might write it to get around the rule. */
const SPELLINGS = [
  ...["3112", " 3112 ", "3 1 1 2", "31-12", "31.12", "(31)12", "31/12", "31_12", "3\u00a0112"],
  ...["31\u201012", "31\u200b12", "3\ufe0f\u20e3112", "+3112", "++3112", "003112", "+003112"],
  ...[
    "sip:3112@pbx",
    "SIP:3112@pbx",
    "sips:3112@pbx:5061",
    "sip:3112",
    "sip:@3112",
    " sip: 3112@pbx",
  ],
  ...[
    "sip:sip:3112@pbx",
    "tel:3112",
    "TEL:31-12",
    "callto:3112",
    "tel:3112;ext=9",
    "3112;user=phone",
  ],
  ...[
    "sip:3112;user=phone@pbx",
    "sip:x@3112@pbx",
    "sip:3112@x@pbx",
    "sip:3112:secret@pbx",
    "3112@pbx",
  ],
  ...[
    '"Ann" <sip:3112@pbx>',
    "<sip:3112@pbx",
    "sip:3112@pbx>",
    "<a><sip:3112@pbx>",
    "3112<sip:9@pbx>",
  ],
  ...["sip:9@pbx?route=sip:3112@pbx", "sip:9@pbx;maddr=3112", "%33112", "%33%31%31%32", "%2533112"],
  ...[
    "sip:%33112@pbx",
    "sip%3A3112%40pbx",
    "%ef%bc%93112",
    "%ff3112",
    "３１１２",
    "ｓｉｐ：３１１２＠ｐｂｘ",
    "٣١١٢",
  ],
  ...[
    "३११२",
    "③①①②",
    "³¹¹²",
    "3112#",
    "3112,,5",
    "3112p5",
    "3112w5",
    "*31#3112",
    "x3112",
    "3a1b1c2",
    '3"1"12',
  ],
  ...["3112%20", "3112?", "3112&x", "=3112"],
];

test.each(SPELLINGS)("%j matches a denied number", (spelling) => {
  expect(mayCall(spelling, { deny: ["3112"] })).toBe(false);
  expect(mayCall(spelling, { deny: ["31*"] })).toBe(false);
});

test.each([
  ["4562521200", "+4562521200"],
  ["62521200", "+4562521200"],
  ["+45 62 52 12 00", "62521200"],
  ["sip:+4562521200@gateway", "+45*"],
  ["4562521200", "+45*"],
  ["tel:004562521200", "+45*"],
])("%s matches %s, with or without its country code", (number, denied) => {
  expect(mayCall(number, { deny: [denied] })).toBe(false);
});

test("other numbers may be called", () => {
  for (const number of [
    "3001",
    "+45 30 01 31 12",
    "sip:3001@10.2.101.23",
    "reception",
    "911",
    "sip:9@10.2.101.23:5060",
  ])
    expect(mayCall(number, { deny: ["3112", "0900*"] })).toBe(true);
});

test.each([
  ...["sip:3001@elsewhere", "sip:3001", "3001@elsewhere", "3001;phone-context=9", "tel:3001;ext=9"],
  ...[
    "%33001",
    "３００１",
    "3001#9001",
    "3001,9001",
    "3001p9001",
    "<3001>",
    '"3001" <9001>',
    "+3001",
  ],
  ...["30x9001", "", " ", "*30*9001", "003001"],
])("%j is not certainly an allowed number", (number) => {
  expect(mayCall(number, { allow: ["30*", "3001"] })).toBe(false);
});

test("a list applies to its role only", () => {
  const policy = new NumberPolicy({ instructor: { allow: [], deny: ["3112"] } });
  const dial = { type: "make-call", server, account, number: "3112" } as const;
  expect(policy.check(ANONYMOUS, dial)).toBeNull();
  expect(policy.check(instructor, dial)).toMatchObject({ outcome: "refused" });
  expect(policy.check(instructor, dial)?.reason).toContain("You may not call this number here.");
});

const digits = fc.stringMatching(/^[1-9]\d{2,9}$/);
const noise = fc.constantFrom(" ", "-", ".", "(", ")", "\u200b", "\u2011", "'", "x", "%20", "/");

test("law: a denied number is denied whatever is between its digits and around it", () => {
  const dressings = fc.constantFrom(
    ...["sip:N@pbx", "tel:N;ext=1", '"Ann" <sip:N@pbx;user=phone>', "sip:9@pbx?x=N", "%2BN", "N#"],
  );
  fc.assert(
    fc.property(digits, fc.array(noise), dressings, (number, between, dressing) => {
      const shown = Array.from(number)
        .map((digit, index) => digit + (between[index] ?? ""))
        .join("");
      expect(mayCall(dressing.replace("N", shown), { deny: [number] })).toBe(false);
    }),
  );
});

test("law: a number that an allow list lets through begins, without separators, like one of the list", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[0-9a-z+*#@:;<>%. -]*$/),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        texts.map((text) => `30${text}`),
      ),
      (text) => {
        fc.pre(mayCall(text, { allow: ["30*"] }));
        expect(
          text
            .replace(/^\s*tel:/i, "")
            .replace(/[ ().-]/g, "")
            .trim(),
        ).toMatch(/^30\d*$/);
      },
    ),
  );
});

test("law: a denied number is never called, whatever is allowed", () => {
  fc.assert(
    fc.property(digits, (number) => {
      expect(mayCall(number, { allow: ["*", number], deny: [number] })).toBe(false);
    }),
  );
});

test.each(["3112", "30*", "*", "+45*", "+*", "00*", "*31#", "31 12", "reception"])(
  "%s is a valid rule",
  (text) => expect(isNumberPattern(text)).toBe(true),
);

test.each(["", " ", "-", "+", "3*12", "3?12", "[0-9]", "%33", "３１", "+45 x", "sip:3112@pbx"])(
  "%j is not a valid rule",
  (text) => expect(isNumberPattern(text)).toBe(false),
);
