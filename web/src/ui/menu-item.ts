import type { GlyphName } from "./glyphs.ts";

/** One entry of a menu. */
export interface MenuItem {
  label: string;
  glyph: GlyphName;
  /** Why it is disabled. */
  whyNot: string | null;
  choose: () => void;
}
