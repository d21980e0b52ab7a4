import { lazyMessages } from "../../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** What roles are called, and the warning of a connection that others can read. */
export const accessText = lazyMessages({ en, da, de });
