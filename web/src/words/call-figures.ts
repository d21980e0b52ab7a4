import type { Board } from "@callboard/shared/board/board";
import { registrationTally } from "@callboard/shared/board/overview";
import { tally } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import type { GlyphName } from "../ui/glyphs.ts";

/** What is counted on the station, the monitor and the wall, in their order. */
const FIGURES = [
  { look: "talking", glyph: "talking" },
  { look: "ringing", glyph: "ringing" },
  { look: "held", glyph: "held-inferred" },
  { look: "queued", glyph: "queued" },
  { look: "unsure", glyph: "unsure" },
  { look: "registered", glyph: "tick" },
] as const satisfies readonly { look: string; glyph: GlyphName }[];

/** Servers that report none of these get no figure for them. */
const RARE: ReadonlySet<Look> = new Set<Look>(["queued", "unsure"]);

export type Look = (typeof FIGURES)[number]["look"];

/** One number of the board, with its look, its sign and its word. */
export interface CallFigure {
  look: Look;
  glyph: GlyphName;
  count: number;
  word: string;
}

/** The figures of a board; those that most servers never report are left out while they are 0. */
export function callFigures(board: Board): readonly CallFigure[] {
  const counts = { ...tally(board), registered: registrationTally(board).registered };
  return FIGURES.map(({ look, glyph }) => {
    return { look, glyph, count: counts[look], word: messages.tally.words[look] };
  }).filter(({ look, count }) => !RARE.has(look) || count > 0);
}
