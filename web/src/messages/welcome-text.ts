import { textApart } from "./apart.ts";
import { welcome as da } from "./da/welcome.ts";
import { welcome as de } from "./de/welcome.ts";
import { welcome as en } from "./en/welcome.ts";

/** The text of the welcome screen and of the guide to the first call. */
export const welcomeText = textApart({ en, da, de });
