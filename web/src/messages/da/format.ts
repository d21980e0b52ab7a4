import type { Messages } from "../en/index.ts";
import { figures, list } from "./tools.ts";

export const format: Messages["format"] = {
  list,
  seconds: (count) => `${figures(count)}\u00a0s`,
  minutes: (count) => `${figures(count)}\u00a0min`,
  hours: (count) => `${figures(count)}\u00a0t`,
  atLeast: (time) => `over ${time}`,
  exact: (time, milliseconds) => `${time},${milliseconds}`,
};
