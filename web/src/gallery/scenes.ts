import type { Scene } from "./scene.ts";
import { ADMIN_SCENES } from "./scenes/admin.ts";
import { COMMAND_SCENES, ELSEWHERE_SCENES } from "./scenes/commands.ts";
import { DIALOG_SCENES } from "./scenes/dialogs.ts";
import { EDGE_SCENES } from "./scenes/edges.ts";
import { EXERCISE_SCENES } from "./scenes/exercise.ts";
import { EXCHANGE_SCENES } from "./scenes/exchange.ts";
import { FLEET_SCENES } from "./scenes/fleet.ts";
import { SIGN_IN_SCENES } from "./scenes/sign-in.ts";
import { WELCOME_SCENES } from "./scenes/welcome.ts";
import { WIRE_SCENES } from "./scenes/wire.ts";

/** Every state of every screen that is worth checking. */
export const SCENES: readonly Scene[] = [
  ...EXERCISE_SCENES,
  ...DIALOG_SCENES,
  ...WIRE_SCENES,
  ...COMMAND_SCENES,
  ...ELSEWHERE_SCENES,
  ...EXCHANGE_SCENES,
  ...EDGE_SCENES,
  ...FLEET_SCENES,
  ...ADMIN_SCENES,
  ...WELCOME_SCENES,
  ...SIGN_IN_SCENES,
];
