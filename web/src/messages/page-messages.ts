import { language } from "./language.svelte.ts";

/**
 * Makes what reads the text of a feature that comes with the page: its English with its code, the other languages with
 * those of the page. The feature is the name of its folder; the text is in `page-text` there.
 */
export function pageMessages<Text extends object>(feature: string, en: Text): () => Text {
  return () => language.ownText(feature, en);
}
