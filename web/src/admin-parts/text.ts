import { lazyMessages } from "../messages/lazy-messages.ts";
import { da } from "./text/da.ts";
import { de } from "./text/de.ts";
import { en } from "./text/en.ts";

/** What the screens for users, tokens and the audit log have in common. */
export const adminText = lazyMessages({ en, da, de });
