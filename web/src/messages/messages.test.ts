import { expect, test } from "vitest";
import { toolsFor } from "./intl.ts";
import { pseudoOf } from "./pseudo.ts";
import { da, de, en, leavesOf } from "./texts-rig.ts";

const OTHERS = Object.entries({ da, de });
const english = leavesOf(en);

test.each(OTHERS)(
  "%s has every text, none of them empty, and each takes what English takes",
  (_code, other) => {
    const found = new Map(leavesOf(other));
    expect([...found.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, text] of english) {
      const own = found.get(path);
      expect(typeof own, path).toBe(typeof text);
      // The types let a text take less than it is given, and a name or number would be left out.
      if (typeof own === "function") expect(own.length, path).toBe(text.length);
      else expect(own, path).not.toBe("");
    }
  },
);

test.each(OTHERS)("%s shows whatever English shows of what it is given", (_code, other) => {
  const found = new Map(leavesOf(other));
  // Names or counts: a text takes whichever it is given, and figures keep four digits together.
  for (const given of [
    ["«1»", "«2»", "«3»"],
    [1201, 1302, 1403],
  ]) {
    for (const [path, text] of english) {
      const own = found.get(path);
      if (typeof text !== "function" || typeof own !== "function") continue;
      if (path === "accounts.whyNot.refused" && typeof given[0] === "number") continue;
      const shownBy = (say: typeof text) =>
        given.filter((one) => String(say(...given)).includes(String(one)));
      expect(shownBy(own), path).toEqual(shownBy(text));
    }
  }
});

test("the pseudo-language marks every text, also one that is made of something", () => {
  for (const [path, text] of leavesOf(pseudoOf(en))) {
    const said = typeof text === "function" ? String(text("Ground", "Bay 1", "3001")) : text;
    expect(said, path).toMatch(/^\[.*\]$/s);
  }
});

test("counts, lists and figures are those of each language", () => {
  const forms = { one: "one", other: "other" };
  const [english, german] = [toolsFor("en"), toolsFor("de")];
  expect([0, 1, 2].map((count) => english.counted(count, forms))).toEqual([
    "other",
    "one",
    "other",
  ]);
  expect(toolsFor("ar-EG").counted(3, { few: "few", other: "other" })).toBe("few");
  expect(english.list(["a", "b", "c"])).toBe("a, b, c");
  expect(german.list(["a", "b", "c"])).toBe("a, b und c");
  expect([1000, 12_000].map(german.figures)).toEqual(["1000", "12.000"]);
});
