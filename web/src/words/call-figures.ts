import type { Board } from "@callboard/shared/board/board";
import { tally } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import type { GlyphName } from "../ui/glyphs.ts";

type Look = keyof typeof messages.tally.words;

/** One number of the board, with its look, its sign and its word. */
export interface CallFigure {
  look: Look;
  glyph: GlyphName;
  count: number;
  word: string;
}

/** What is counted on the station, the monitor and the wall, in their order. */
const FIGURES = [
  { look: "talking", glyph: "talking" },
  { look: "ringing", glyph: "ringing" },
  { look: "held", glyph: "held-inferred" },
  { look: "queued", glyph: "queued" },
  { look: "unsure", glyph: "unsure" },
] as const;

/** Most servers never report these: they get no figure while there are none. */
const RARE: ReadonlySet<Look> = new Set<Look>(["queued", "unsure"]);

/** How many calls are in each state. */
export function callFigures(board: Board): readonly CallFigure[] {
  const counts = tally(board);
  const figures = FIGURES.map(({ look, glyph }) => figureOf(look, glyph, counts[look]));
  return figures.filter(({ look, count }) => !RARE.has(look) || count > 0);
}

/** A figure with its word in the language of the page. */
export function figureOf(look: Look, glyph: GlyphName, count: number): CallFigure {
  return { look, glyph, count, word: messages.tally.words[look](count) };
}
