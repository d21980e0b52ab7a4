import { lazyMessages } from "../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** The text of the panel "More". */
export const moreText = lazyMessages({ en, da, de });
