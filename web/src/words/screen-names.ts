import type { Screen } from "@callboard/shared/screen";

/** What the screens are called. */
export const SCREEN_NAMES: Record<Screen, string> = {
  station: "Station",
  monitor: "Monitor",
  wall: "Wall",
  welcome: "Connect a server",
  settings: "Settings",
};

/** Where the demo, or a station without servers, leads to. */
export const CONNECT_YOURS = "connect your server";
