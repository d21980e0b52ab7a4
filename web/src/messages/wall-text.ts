import { textApart } from "./apart.ts";
import { wall as da } from "./da/wall.ts";
import { wall as de } from "./de/wall.ts";
import { wall as en } from "./en/wall.ts";

/** The text of the wall. */
export const wallText = textApart({ en, da, de });
