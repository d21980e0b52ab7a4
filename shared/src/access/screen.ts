/** The screens that show calls; one goes from each to the others. */
export const VIEWS = ["station", "monitor", "wall"] as const;

/** The screens of the page: each is an address of its own, and all are the same page, which looks at its address. */
export const SCREENS = [...VIEWS, "welcome", "settings", "admin"] as const;
export type Screen = (typeof SCREENS)[number];

/** The address of a screen. */
export function pathOf(screen: Screen): string {
  return `/${screen}`;
}

/** The screen at an address; the station at any other, which the bridge does not serve. */
export function screenAt(path: string): Screen {
  return SCREENS.find((screen) => pathOf(screen) === path) ?? "station";
}
