import { signIn as da } from "./da/sign-in.ts";
import { signIn as de } from "./de/sign-in.ts";
import { signIn as en } from "./en/sign-in.ts";
import type { SignInText } from "./en/sign-in.ts";
import { language } from "./language.svelte.ts";

const TEXTS: Readonly<Record<string, SignInText>> = { en, da, de };

/** The text of signing in, in the language of the page. It is short, and loaded with what shows it in all languages at once. */
export function signInText(): SignInText {
  return TEXTS[language.current] ?? en;
}
