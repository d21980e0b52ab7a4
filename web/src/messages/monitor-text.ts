import { textApart } from "./apart.ts";
import { monitor as da } from "./da/monitor.ts";
import { monitor as de } from "./de/monitor.ts";
import { monitor as en } from "./en/monitor.ts";

/** The text of the monitor. */
export const monitorText = textApart({ en, da, de });
