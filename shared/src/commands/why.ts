import * as z from "zod/mini";

/**
 * One reason why a command was no plain success: a code, which a page words in its own language, and its parameter (a
 * station, a text of the server, a limit), if any.
 */
export const Why = z.object({ code: z.string(), about: z.optional(z.string()) });
export type Why = z.infer<typeof Why>;

/** Sentences by their codes. */
export type Sentences = Readonly<Record<string, string | ((about: string) => string)>>;

/** Reasons in the words of a language; null if it does not know one of them, as from a newer bridge. */
export function reasonsIn(words: Partial<Sentences>, reasons: readonly Why[]): string | null {
  const sentences: string[] = [];
  for (const { code, about = "" } of reasons) {
    const said = Object.hasOwn(words, code) ? words[code] : undefined;
    if (said === undefined) return null;
    sentences.push(typeof said === "function" ? said(about) : said);
  }
  return sentences.length === 0 ? null : sentences.reduce(joined);
}

/** Joins two sentences: a server's own text need not end with a full stop. */
export function joined(before: string, next: string): string {
  return /[.:!?]$/.test(before) ? `${before} ${next}` : `${before}. ${next}`;
}
