import type { Screen } from "@callboard/shared/screen";

/** What the screens are called. */
export const SCREEN_NAMES: Record<Screen, string> = {
  station: "Station",
  monitor: "Monitor",
  wall: "Wall",
};
