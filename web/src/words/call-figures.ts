import type { Board } from "@callboard/shared/board/board";
import { tally } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import type { GlyphName } from "../ui/glyphs.ts";

type Look = keyof typeof messages.tally.words;

/** One figure of the board, with its look, its glyph and its label. */
export interface CallFigure {
  look: Look;
  glyph: GlyphName;
  count: number;
  word: string;
}

/** The figures of the station, the monitor and the wall, in their order. */
const FIGURES = [
  { look: "talking", glyph: "talking" },
  { look: "ringing", glyph: "ringing" },
  { look: "held", glyph: "held-inferred" },
  { look: "queued", glyph: "queued" },
  { look: "unsure", glyph: "unsure" },
] as const;

/** Most servers never report these: they have no figure at 0. */
const RARE: ReadonlySet<Look> = new Set<Look>(["queued", "unsure"]);

/** How many calls are in each state. */
export function callFigures(board: Board): readonly CallFigure[] {
  const counts = tally(board);
  const figures = FIGURES.map(({ look, glyph }) => figureOf(look, glyph, counts[look]));
  return figures.filter(({ look, count }) => !RARE.has(look) || count > 0);
}

/** A figure with its label in the page's language. */
export function figureOf(look: Look, glyph: GlyphName, count: number): CallFigure {
  return { look, glyph, count, word: messages.tally.words[look](count) };
}
