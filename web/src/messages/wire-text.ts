import { textApart } from "./apart.ts";
import { wire as da } from "./da/wire.ts";
import { wire as de } from "./de/wire.ts";
import { wire as en } from "./en/wire.ts";

/** The text of the servers' messages. */
export const wireText = textApart({ en, da, de });
