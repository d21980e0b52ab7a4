import type { Scene } from "./scene.ts";
import { ADMIN_SCENES } from "./scenes/admin.ts";
import { COMMAND_SCENES, ELSEWHERE_SCENES } from "./scenes/commands.ts";
import { EDGE_SCENES } from "./scenes/edges.ts";
import { EXERCISE_SCENES } from "./scenes/exercise.ts";
import { EXCHANGE_SCENES } from "./scenes/exchange.ts";
import { FLEET_SCENES } from "./scenes/fleet.ts";

/** Every state of every screen that is worth looking at. */
export const SCENES: readonly Scene[] = [
  ...EXERCISE_SCENES,
  ...COMMAND_SCENES,
  ...ELSEWHERE_SCENES,
  ...EXCHANGE_SCENES,
  ...EDGE_SCENES,
  ...FLEET_SCENES,
  ...ADMIN_SCENES,
];
