import type { GlyphName } from "../../ui/glyphs.ts";
import type { CallLook } from "../../words/state-words.ts";

/** The glyph of each look. */
export const GLYPH_OF: Record<CallLook, GlyphName> = {
  ringing: "ringing",
  dialing: "dialing",
  talking: "talking",
  held: "held",
  "held-inferred": "held-inferred",
  unsure: "unsure",
  ended: "ended",
  failed: "failed",
};
