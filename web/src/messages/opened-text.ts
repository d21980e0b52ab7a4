import { textApart } from "./apart.ts";
import { opened as da } from "./da/opened.ts";
import { opened as de } from "./de/opened.ts";
import { opened as en } from "./en/opened.ts";

/** The text of what opens on a station: its dialogs and the sound panel. */
export const openedText = textApart({ en, da, de });
