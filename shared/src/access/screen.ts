import { may } from "./rights.ts";
import type { Right } from "./rights.ts";
import type { Role } from "./role.ts";

/** The screens that show calls; one goes from each to the others. */
export const VIEWS = ["station", "monitor", "wall"] as const;

/** The screens of the page: each is an address of its own, and all are the same page, which looks at its address. */
export const SCREENS = [...VIEWS, "welcome", "settings", "admin"] as const;
export type Screen = (typeof SCREENS)[number];

const NEEDED: Readonly<Record<Screen, Right>> = {
  station: "command",
  settings: "command",
  monitor: "see-board",
  wall: "see-wall",
  welcome: "manage",
  admin: "manage",
};

/** Whether a screen is of use to a role. What is done on it is judged by the bridge, each time. */
export function mayOpen(role: Role, screen: Screen): boolean {
  return may(role, NEEDED[screen]);
}

/** The screen that somebody starts with. */
export function homeOf(role: Role | undefined): Screen {
  return role === "monitor" || role === "wall" ? role : "station";
}

/** The address of a screen. */
export function pathOf(screen: Screen): string {
  return `/${screen}`;
}

/** The screen at an address; the station at any other, which the bridge does not serve. */
export function screenAt(path: string): Screen {
  return SCREENS.find((screen) => pathOf(screen) === path) ?? "station";
}
