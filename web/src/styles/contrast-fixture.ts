/** A colour of the style sheets, `#rrggbb`, by the name of its token. */
export type Colours = Readonly<Record<string, string>>;

const ROOT = /^:root \{(.*?)^\}/ms;
const COLOUR = "#[0-9a-f]{6}";

/** The colours of each theme, from the tokens' file. */
export function themesIn(css: string): Readonly<Record<"light" | "dark" | "contrast", Colours>> {
  const root = ROOT.exec(css)?.[1] ?? "";
  return {
    light: declared(root, `(?:light-dark\\()?(${COLOUR})`),
    dark: declared(root, `(?:light-dark\\(${COLOUR}, )?(${COLOUR})`),
    contrast: coloursIn(css, /^:root\[data-theme="contrast"\] \{(.*?)^\}/ms),
  };
}

/** The colours that one rule sets. */
export function coloursIn(css: string, rule: RegExp): Colours {
  return declared(rule.exec(css)?.[1] ?? "", `(${COLOUR})`);
}

/** The contrast of two colours by WCAG 2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour tokens of a style sheet: as text or mark, as background, and both in one rule. */
export interface Drawn {
  marks: ReadonlySet<string>;
  grounds: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** Reads the colours of a style sheet, or of a component's. */
export function drawnBy(source: string): Drawn {
  const css = /<style>(.*)<\/style>/s.exec(source)?.[1] ?? source;
  const rules = Array.from(css.matchAll(/\{([^{}]*)\}/g), ([, body = ""]) => ({
    marks: tokensOf(body, "(?:color|--tint)"),
    grounds: tokensOf(body, "(?:background|background-color|--ground)"),
  }));
  return {
    marks: new Set(rules.flatMap(({ marks }) => marks)),
    grounds: new Set(rules.flatMap(({ grounds }) => grounds)),
    pairs: new Set(
      rules.flatMap(({ marks, grounds }) =>
        marks.flatMap((mark) => grounds.map((ground) => `${mark} on ${ground}`)),
      ),
    ),
  };
}

function tokensOf(body: string, property: string): string[] {
  const uses = body.matchAll(new RegExp(`(?<![-\\w])${property}:\\s*var\\(--([\\w-]+)`, "g"));
  // Both refer to a colour that another rule sets.
  return Array.from(uses, ([, token = ""]) => token).filter(
    (token) => token !== "tint" && token !== "ground",
  );
}

function declared(block: string, value: string): Colours {
  const found = block.matchAll(new RegExp(`--([\\w-]+):\\s*${value}`, "g"));
  return Object.fromEntries(Array.from(found, ([, name = "", colour = ""]) => [name, colour]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
