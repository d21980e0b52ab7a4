import { expect, test } from "vitest";
import { admin as daAdmin } from "./da/admin.ts";
import { da as daPage } from "./da/index.ts";
import { monitor as daMonitor } from "./da/monitor.ts";
import { wall as daWall } from "./da/wall.ts";
import { wire as daWire } from "./da/wire.ts";
import { keyList as daKeyList } from "./da/key-list.ts";
import { opened as daOpened } from "./da/opened.ts";
import { welcome as daWelcome } from "./da/welcome.ts";
import { settings as daSettings } from "./da/settings.ts";
import { signIn as daSignIn } from "./da/sign-in.ts";
import { admin as deAdmin } from "./de/admin.ts";
import { de as dePage } from "./de/index.ts";
import { monitor as deMonitor } from "./de/monitor.ts";
import { wall as deWall } from "./de/wall.ts";
import { wire as deWire } from "./de/wire.ts";
import { keyList as deKeyList } from "./de/key-list.ts";
import { opened as deOpened } from "./de/opened.ts";
import { welcome as deWelcome } from "./de/welcome.ts";
import { settings as deSettings } from "./de/settings.ts";
import { signIn as deSignIn } from "./de/sign-in.ts";
import { admin as enAdmin } from "./en/admin.ts";
import { en as enPage } from "./en/index.ts";
import { ENGLISH_REASONS } from "@callboard/shared/commands/reason";
import { ENGLISH_FINDINGS } from "@callboard/shared/servers/finding";
import { monitor as enMonitor } from "./en/monitor.ts";
import { wall as enWall } from "./en/wall.ts";
import { wire as enWire } from "./en/wire.ts";
import { keyList as enKeyList } from "./en/key-list.ts";
import { opened as enOpened } from "./en/opened.ts";
import { welcome as enWelcome } from "./en/welcome.ts";
import { settings as enSettings } from "./en/settings.ts";
import { signIn as enSignIn } from "./en/sign-in.ts";
import { toolsFor } from "./intl.ts";
import { pseudoOf } from "./pseudo.ts";

type Leaf = string | ((...given: unknown[]) => unknown);
// With what is loaded apart.
const en = {
  ...enPage,
  // The page leaves these to the bridge.
  outcomes: { ...enPage.outcomes, reasons: ENGLISH_REASONS },
  admin: enAdmin,
  keyList: enKeyList,
  opened: enOpened,
  monitor: enMonitor,
  settings: enSettings,
  // What a check has found is left to the bridge, too.
  welcome: { ...enWelcome, findings: ENGLISH_FINDINGS },
  wall: enWall,
  wire: enWire,
  signIn: enSignIn,
};
const da = {
  ...daPage,
  admin: daAdmin,
  keyList: daKeyList,
  opened: daOpened,
  monitor: daMonitor,
  settings: daSettings,
  welcome: daWelcome,
  wall: daWall,
  wire: daWire,
  signIn: daSignIn,
};
const de = {
  ...dePage,
  admin: deAdmin,
  keyList: deKeyList,
  opened: deOpened,
  monitor: deMonitor,
  settings: deSettings,
  welcome: deWelcome,
  wall: deWall,
  wire: deWire,
  signIn: deSignIn,
};
const OTHERS = Object.entries({ da, de });

/** Every text by its path. */
function leavesOf(part: object, path = ""): [string, Leaf][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    const at = path === "" ? key : `${path}.${key}`;
    // It takes many at once, and has a test of its own.
    if (at === "format.list") return [];
    return typeof value === "object" && value !== null
      ? leavesOf(value, at)
      : [[at, value as Leaf]];
  });
}

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
