/** The screens that show calls; each links to the others. */
export const VIEWS = ["station", "monitor", "wall"] as const;

/** The page's screens. Each has its own address; the same page serves them all and picks the screen by the address. */
export const SCREENS = [...VIEWS, "welcome", "settings", "admin"] as const;
export type Screen = (typeof SCREENS)[number];

/** The address of a screen. */
export function pathOf(screen: Screen): string {
  return `/${screen}`;
}

/** The screen at an address; the station for an address that the bridge does not serve. */
export function screenAt(path: string): Screen {
  return SCREENS.find((screen) => pathOf(screen) === path) ?? "station";
}
