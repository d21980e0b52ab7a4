import { textApart } from "./apart.ts";
import { admin as da } from "./da/admin.ts";
import { admin as de } from "./de/admin.ts";
import { admin as en } from "./en/admin.ts";

/** The text of managing people, tokens and the audit. */
export const adminText = textApart({ en, da, de });
