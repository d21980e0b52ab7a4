import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOSTILE_XML, ODD_XML } from "./hostile-fixture.ts";
import { allNamed, at, joined, parseXml, textAt, xml } from "./xml.ts";
import type { Xml } from "./xml.ts";

const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_MS = 50;

function read(text: string): Xml {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.root;
}

describe("hostile XML is refused within 50 ms and 5 MB, and its cause is named", () => {
  for (const { text } of Object.values(HOSTILE_XML)) parseXml(text); // The first run compiles.
  test.each(Object.entries(HOSTILE_XML))("%s", (_what, { text, names }) => {
    const before = process.memoryUsage();
    const begun = process.cpuUsage();
    const parsed = parseXml(text);
    // Processor time, not elapsed time: other programs may be running.
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(MOST_MS);
    const after = process.memoryUsage();
    expect(after.heapUsed - before.heapUsed).toBeLessThan(MOST_BYTES);
    expect(parsed.ok ? "read" : parsed.detail).toContain(names);
    expect(parsed.ok ? "" : parsed.detail).not.toMatch(/etc|laughs|lol/);
  });
});

test.each(Object.entries(ODD_XML))("%s is read", (_what, text) => {
  expect(read(text)).toEqual({ name: "a", text: "Søren 電話 ☎", children: [] });
});

test("an id stays a text", () => {
  const root = read("<a><id>0012</id><id>0x10</id><id>+4522334455</id><id>1e3</id></a>");
  expect(allNamed(root, "id").map(({ text }) => text)).toEqual([
    "0012",
    "0x10",
    "+4522334455",
    "1e3",
  ]);
});

test("names from the prototype are ordinary names", () => {
  const root = read("<__proto__><constructor>1</constructor><toString/></__proto__>");
  expect(textAt(root, "constructor")).toBe("1");
  expect(textAt(root, "toString")).toBeNull();
  expect(at(root, "valueOf")).toBeUndefined();
});

test("any text is read as it was written", () => {
  const text = fc.string({ unit: "binary" }).filter((one) => /^[\u0020-\ud7ff]*$/u.test(one));
  const property = fc.property(text, text, (one, other) => {
    const inner = joined([xml`<b>${one}</b>`, xml`<c>${other}</c>`]);
    const root = read(xml`<a>${inner}</a>`.markup);
    expect([textAt(root, "b") ?? "", textAt(root, "c") ?? ""]).toEqual([one.trim(), other.trim()]);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

test("no text makes the parser throw", () => {
  const piece = fc.constantFrom(
    "<a>",
    "</a>",
    "<a",
    "/>",
    "&",
    ";",
    "#x",
    "<!",
    "[CDATA[",
    "]]>",
    '"',
    "=",
    "ø",
    " ",
    "<?xml",
    "?>",
  );
  const property = fc.property(
    fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join("")),
    ),
    (text) => {
      expect(parseXml(text).ok).toBeTypeOf("boolean");
    },
  );
  fc.assert(property, { seed: SEED, numRuns: 2000 });
});
