import { ENGLISH_REASONS } from "@callboard/shared/commands/reason";
import { ENGLISH_FINDINGS } from "@callboard/shared/servers/finding";
import { messages as daPage } from "./da/index.ts";
import { messages as dePage } from "./de/index.ts";
import { en as enPage } from "./en/index.ts";

export type Leaf = string | ((...given: unknown[]) => unknown);
type Area = Readonly<Record<string, unknown>>;

/** Every text that a part of the page has in its own folder, by its path. */
const OWN = import.meta.glob<Record<string, Area>>("../**/{text,page-text}/{en,da,de}.ts", {
  eager: true,
});

/** All text of English: the page's, and that of each part by the name of its folder. */
export const en = withReasons(withOwn("en", enPage));
/** The same in Danish. */
export const da = withOwn("da", daPage);
/** The same in German. */
export const de = withOwn("de", dePage);

function withOwn(code: string, page: Readonly<Record<string, Area>>): Record<string, Area> {
  const all: Record<string, Area> = { ...page };
  for (const [path, { [code]: own = {} }] of Object.entries(OWN)) {
    const [, folder, file] = /([^/]+)\/(?:page-)?text\/(\w+)\.ts$/.exec(path) ?? [];
    if (folder === undefined || file !== code) continue;
    const area = folder.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
    const both = Object.keys(own).filter((key) => Object.hasOwn(all[area] ?? {}, key));
    if (both.length > 0) throw new Error(`${area} has two texts called ${both.join(", ")}`);
    all[area] = { ...all[area], ...own };
  }
  return all;
}

/** The page leaves the English of these to the bridge. */
function withReasons(all: Record<string, Area>): Record<string, Area> {
  const outcomes = { ...all["outcomes"], reasons: ENGLISH_REASONS };
  const welcome = { ...all["welcome"], findings: ENGLISH_FINDINGS };
  return { ...all, outcomes, welcome };
}

/** Every text by its path. */
export function leavesOf(part: object, path = ""): [string, Leaf][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    const at = path === "" ? key : `${path}.${key}`;
    // It takes many at once, and has a test of its own.
    if (at === "format.list") return [];
    return typeof value === "object" && value !== null
      ? leavesOf(value, at)
      : [[at, value as Leaf]];
  });
}
