import { admin as daAdmin } from "./da/admin.ts";
import { da as daPage } from "./da/index.ts";
import { monitor as daMonitor } from "./da/monitor.ts";
import { wall as daWall } from "./da/wall.ts";
import { wire as daWire } from "./da/wire.ts";
import { keyList as daKeyList } from "./da/key-list.ts";
import { opened as daOpened } from "./da/opened.ts";
import { welcome as daWelcome } from "./da/welcome.ts";
import { settings as daSettings } from "./da/settings.ts";
import { signIn as daSignIn } from "./da/sign-in.ts";
import { admin as deAdmin } from "./de/admin.ts";
import { de as dePage } from "./de/index.ts";
import { monitor as deMonitor } from "./de/monitor.ts";
import { wall as deWall } from "./de/wall.ts";
import { wire as deWire } from "./de/wire.ts";
import { keyList as deKeyList } from "./de/key-list.ts";
import { opened as deOpened } from "./de/opened.ts";
import { welcome as deWelcome } from "./de/welcome.ts";
import { settings as deSettings } from "./de/settings.ts";
import { signIn as deSignIn } from "./de/sign-in.ts";
import { admin as enAdmin } from "./en/admin.ts";
import { en as enPage } from "./en/index.ts";
import { ENGLISH_REASONS } from "@callboard/shared/commands/reason";
import { monitor as enMonitor } from "./en/monitor.ts";
import { wall as enWall } from "./en/wall.ts";
import { wire as enWire } from "./en/wire.ts";
import { keyList as enKeyList } from "./en/key-list.ts";
import { opened as enOpened } from "./en/opened.ts";
import { welcome as enWelcome } from "./en/welcome.ts";
import { settings as enSettings } from "./en/settings.ts";
import { signIn as enSignIn } from "./en/sign-in.ts";

export type Leaf = string | ((...given: unknown[]) => unknown);
/** All text of English, with what is loaded apart. */
export const en = {
  ...enPage,
  // The page leaves these to the bridge.
  outcomes: { ...enPage.outcomes, reasons: ENGLISH_REASONS },
  admin: enAdmin,
  keyList: enKeyList,
  opened: enOpened,
  monitor: enMonitor,
  settings: enSettings,
  welcome: enWelcome,
  wall: enWall,
  wire: enWire,
  signIn: enSignIn,
};
/** The same in Danish. */
export const da = {
  ...daPage,
  admin: daAdmin,
  keyList: daKeyList,
  opened: daOpened,
  monitor: daMonitor,
  settings: daSettings,
  welcome: daWelcome,
  wall: daWall,
  wire: daWire,
  signIn: daSignIn,
};
/** The same in German. */
export const de = {
  ...dePage,
  admin: deAdmin,
  keyList: deKeyList,
  opened: deOpened,
  monitor: deMonitor,
  settings: deSettings,
  welcome: deWelcome,
  wall: deWall,
  wire: deWire,
  signIn: deSignIn,
};

/** Every text by its path. */
export function leavesOf(part: object, path = ""): [string, Leaf][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    const at = path === "" ? key : `${path}.${key}`;
    // It takes many at once, and has a test of its own.
    if (at === "format.list") return [];
    return typeof value === "object" && value !== null
      ? leavesOf(value, at)
      : [[at, value as Leaf]];
  });
}
