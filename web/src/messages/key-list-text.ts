import { textApart } from "./apart.ts";
import { keyList as da } from "./da/key-list.ts";
import { keyList as de } from "./de/key-list.ts";
import { keyList as en } from "./en/key-list.ts";

/** The text of the list of keys. */
export const keyListText = textApart({ en, da, de });
