import { lazyMessages } from "../../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** The alarms in short, for those who watch. */
export const platesText = lazyMessages({ en, da, de });
