import { textApart } from "./apart.ts";
import { settings as da } from "./da/settings.ts";
import { settings as de } from "./de/settings.ts";
import { settings as en } from "./en/settings.ts";

/** The text of the settings. */
export const settingsText = textApart({ en, da, de });
