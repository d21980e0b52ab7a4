import { textApart } from "./apart.ts";
import { signIn as da } from "./da/sign-in.ts";
import { signIn as de } from "./de/sign-in.ts";
import { signIn as en } from "./en/sign-in.ts";

/** The text of signing in. */
export const signInText = textApart({ en, da, de });
