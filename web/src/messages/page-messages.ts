import { language } from "./language.svelte.ts";

/**
 * Returns a reader of a feature's text in the page's language, for text that the first load needs. English loads with the
 * feature's code, another language with that of the page. The feature is the name of its folder, which has the text in `page-text`.
 */
export function pageMessages<Text extends object>(feature: string, en: Text): () => Text {
  return () => language.ownText(feature, en);
}
