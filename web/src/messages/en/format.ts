import { figures, list } from "./tools.ts";

export const format = {
  list,
  /** Lengths of time, short and coarse. */
  seconds: (count: number) => `${figures(count)} s`,
  minutes: (count: number) => `${figures(count)} min`,
  hours: (count: number) => `${figures(count)} h`,
  /** A time that may have been longer. */
  atLeast: (time: string) => `over ${time}`,
  /** A time of day to the millisecond. */
  exact: (time: string, milliseconds: string) => `${time}.${milliseconds}`,
};
