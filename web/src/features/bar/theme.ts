/** Light or dark. */
export type Theme = "light" | "dark";

/** Reads a theme from outside; null for anything else. */
export function parseTheme(text: string | null): Theme | null {
  return text === "light" || text === "dark" ? text : null;
}

/** The theme that an address asks for with `?theme=`. */
export function themeInAddress(search: string): Theme | null {
  return parseTheme(new URLSearchParams(search).get("theme"));
}
