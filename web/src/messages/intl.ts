/** What a text with a count says, by the kinds of plural that its language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What the messages of one language count, list and write figures with. */
export interface LanguageTools {
  /** Chooses the form that belongs to a count. */
  counted: (count: number, forms: Forms) => string;
  /** Names one after the other, with an "and" before the last; figures take commas only. */
  list: (parts: readonly string[]) => string;
  /** A count in figures; four digits stay together. */
  figures: (count: number) => string;
}

/** Makes the tools of a language once: making them at each use would cost more than the text. */
export function toolsFor(locale: string): LanguageTools {
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const numbers = new Intl.NumberFormat(locale, { useGrouping: "min2" });
  return {
    counted: (count, forms) => forms[plurals.select(count)] ?? forms.other,
    list: (parts) => lists.format(parts),
    figures: (count) => numbers.format(count),
  };
}
