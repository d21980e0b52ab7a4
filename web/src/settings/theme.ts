import * as z from "zod/mini";

const Theme = z.enum(["light", "dark", "contrast"]);
/** The themes: light, dark, or high contrast. */
export type Theme = z.infer<typeof Theme>;

/** The user's choice: a theme, or the system's preference. */
export const ThemeName = z._default(z.enum(["system", ...Theme.options]), "system");
export type ThemeName = z.infer<typeof ThemeName>;

/** All choices, in the order of the list. */
export const THEME_NAMES: readonly ThemeName[] = ["system", ...Theme.options];

/** The theme in an address's `?theme=`; null without a valid one. */
export function themeInAddress(search: string): Theme | null {
  const asked = Theme.safeParse(new URLSearchParams(search).get("theme"));
  return asked.success ? asked.data : null;
}

/** The system's preference. */
export interface SystemLook {
  isDark: boolean;
  wantsContrast: boolean;
}

/** The theme for a system's preference: more contrast comes first. */
export function themeOf({ isDark, wantsContrast }: SystemLook): Theme {
  if (wantsContrast) return "contrast";
  return isDark ? "dark" : "light";
}
