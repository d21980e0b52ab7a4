import type { GlyphName } from "./glyphs.ts";

/** One entry of a menu. */
export interface MenuItem {
  label: string;
  glyph: GlyphName;
  /** Why it cannot be chosen now. */
  whyNot: string | null;
  choose: () => void;
}
