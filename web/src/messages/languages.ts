import { en } from "./en/index.ts";
import type { Messages } from "./en/index.ts";

/** All text of the page in one language. */
export interface PageTexts {
  messages: Messages;
  /** The text of a feature, by the name of its folder and its English text. */
  ofFeature: <Text extends object>(feature: string, en: Text) => Text;
}

interface Known {
  /** Its own name for itself, for users who read no other language. */
  name: string;
  direction: "ltr" | "rtl";
  /** Fetches its text. Only English comes with the page. */
  load: () => Promise<PageTexts>;
}

/** English comes with the page, and that of a feature with its code. */
export const ENGLISH: PageTexts = { messages: en, ofFeature: (_feature, text) => text };

const KNOWN = {
  en: { name: "English", direction: "ltr", load: () => Promise.resolve(ENGLISH) },
  da: { name: "Dansk", direction: "ltr", load: async () => textsOf(await import("./da/index.ts")) },
  de: {
    name: "Deutsch",
    direction: "ltr",
    load: async () => textsOf(await import("./de/index.ts")),
  },
} as const satisfies Record<string, Known>;

/** No languages of people: they show which text bypasses the messages, and what breaks when lines run from right to left. */
const PSEUDO = {
  "en-XA": { name: "Pseudo", direction: "ltr", load: pseudo },
  "ar-XB": { name: "Pseudo, right to left", direction: "rtl", load: pseudo },
} as const satisfies Record<string, Known>;

/** A language that a person can choose. */
export type LanguageCode = keyof typeof KNOWN;
/** A language that an address can ask for. */
export type ShownCode = LanguageCode | keyof typeof PSEUDO;

export const LANGUAGE_CODES = Object.keys(KNOWN) as [LanguageCode, ...LanguageCode[]];

/** The languages to choose from, each by its own name. */
export const LANGUAGES: readonly { code: LanguageCode; name: string }[] = LANGUAGE_CODES.map(
  (code) => ({ code, name: KNOWN[code].name }),
);

/** All that is known of a language. */
export function languageOf(code: ShownCode): Known {
  return { ...KNOWN, ...PSEUDO }[code];
}

/** The language that an address asks for with `?lang=`; null for none, or one that there is not. */
export function languageInAddress(search: string): ShownCode | null {
  const asked = new URLSearchParams(search).get("lang");
  return asked !== null && isShown(asked) ? asked : null;
}

/** The first of a browser's languages that there is, whatever the country; else English. */
export function languagePreferred(wanted: readonly string[]): LanguageCode {
  const bare = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  const [found] = bare.flatMap((tag) => LANGUAGE_CODES.filter((code) => code === tag));
  return found ?? "en";
}

function isShown(code: string): code is ShownCode {
  return Object.hasOwn(KNOWN, code) || Object.hasOwn(PSEUDO, code);
}

interface LanguageModule {
  messages: Messages;
  ofFeatures: Readonly<Record<string, object>>;
}

function textsOf({ messages, ofFeatures }: LanguageModule): PageTexts {
  const texts = new Map(
    Object.entries(ofFeatures).map(([path, text]) => [path.split("/").at(-3), text]),
  );
  return {
    messages,
    // The type of each file is that of its English text.
    ofFeature: <Text extends object>(feature: string, text: Text) =>
      (texts.get(feature) ?? text) as Text,
  };
}

async function pseudo(): Promise<PageTexts> {
  const { pseudoOf } = await import("./pseudo.ts");
  const made = new Map<string, object>();
  return {
    messages: pseudoOf(en),
    ofFeature: <Text extends object>(feature: string, text: Text) => {
      const known = made.get(feature) ?? pseudoOf(text);
      made.set(feature, known);
      return known as Text;
    },
  };
}
