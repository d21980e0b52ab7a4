import { lazyMessages } from "../../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** The text of the welcome screen and of the guide to the first call. */
export const welcomeText = lazyMessages({ en, da, de });
