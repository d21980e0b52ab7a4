import * as z from "zod/mini";

const Theme = z.enum(["light", "dark", "contrast"]);
/** The colours that are drawn: light, dark, or as far apart as a screen can. */
export type Theme = z.infer<typeof Theme>;

/** What a person can choose: a theme, or whatever the system prefers. */
export const ThemeName = z._default(z.enum(["system", ...Theme.options]), "system");
export type ThemeName = z.infer<typeof ThemeName>;

/** All that can be chosen, in the order of the list. */
export const THEME_NAMES: readonly ThemeName[] = ["system", ...Theme.options];

/** The theme that an address asks for with `?theme=`; null for none, and for one that there is not. */
export function themeInAddress(search: string): Theme | null {
  const asked = Theme.safeParse(new URLSearchParams(search).get("theme"));
  return asked.success ? asked.data : null;
}

/** What a system prefers. */
export interface SystemLook {
  isDark: boolean;
  wantsContrast: boolean;
}

/** The theme that fits a system: whoever asked it for more contrast needs that most. */
export function themeOf({ isDark, wantsContrast }: SystemLook): Theme {
  if (wantsContrast) return "contrast";
  return isDark ? "dark" : "light";
}
