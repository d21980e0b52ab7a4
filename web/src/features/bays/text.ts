import { lazyMessages } from "../../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** The text of the dialogs of an account. */
export const dialogText = lazyMessages({ en, da, de });
