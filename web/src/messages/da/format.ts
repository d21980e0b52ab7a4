import type { Messages } from "../en/index.ts";
import { figures, list } from "./tools.ts";

export const format: Messages["format"] = {
  list,
  seconds: (count) => `${figures(count)} s`,
  minutes: (count) => `${figures(count)} min`,
  hours: (count) => `${figures(count)} t`,
  atLeast: (time) => `over ${time}`,
  exact: (time, milliseconds) => `${time},${milliseconds}`,
};
