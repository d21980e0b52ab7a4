import { language } from "./language.svelte.ts";
import type { LanguageCode } from "./languages.ts";
import { pseudoOf } from "./pseudo.ts";

/**
 * Makes what reads the text of a screen that few visits open, in the language of the page. It is loaded with the screen, in
 * all languages at once, and not with the page.
 */
export function lazyMessages<Text>(texts: Readonly<Record<LanguageCode, Text>>): () => Text {
  let pseudo: Text | null = null;
  return () => {
    const { current } = language;
    return isKnown(texts, current) ? texts[current] : (pseudo ??= pseudoOf(texts.en));
  };
}

function isKnown<Text>(texts: Record<LanguageCode, Text>, code: string): code is LanguageCode {
  return Object.hasOwn(texts, code);
}
