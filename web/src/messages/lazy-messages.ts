import { language } from "./language.svelte.ts";
import type { LanguageCode } from "./languages.ts";
import { pseudoOf } from "./pseudo.ts";

/** Returns a reader of a text in the page's language that loads with the code that shows it, in all languages at once. */
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
