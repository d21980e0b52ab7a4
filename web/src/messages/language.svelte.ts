import * as z from "zod/mini";
import { Kept } from "../settings/kept.svelte.ts";
import { en } from "./en/index.ts";
import type { Messages } from "./en/index.ts";
import { ENGLISH, LANGUAGE_CODES, LANGUAGES, languageOf, languagePreferred } from "./languages.ts";
import type { LanguageCode, PageTexts, ShownCode } from "./languages.ts";

export interface LanguageParts {
  /** What the address asks for. */
  asked: ShownCode | null;
  /** What the browser asks for, the best first. */
  preferred: readonly string[];
  storage: Pick<Storage, "getItem" | "setItem">;
  /** Tells the browser, and who listens to a screen reader, what the text is in. */
  show: (code: string, direction: "ltr" | "rtl") => void;
}

type Page = Pick<Window, "addEventListener" | "removeEventListener">;

const Choice = z._default(z.nullable(z.enum(LANGUAGE_CODES)), null);
const KEY = "callboard.language";

/** The language of the page: what the address asks for, else what was chosen here before, else the browser's. */
export class Language {
  #parts: LanguageParts | null = null;
  #chosen: Kept<LanguageCode | null> | null = null;
  #code = $state<ShownCode>("en");
  #texts = $state.raw(ENGLISH);
  #missing = $state<ShownCode | null>(null);
  /** Counts what was asked for: text that comes late must not take the place of another choice. */
  #generation = 0;

  /** The languages to choose from, each by its own name. */
  readonly list = LANGUAGES;

  /** What the page is in. */
  get current(): ShownCode {
    return this.#code;
  }

  /** All text in it; for reading, `messages` is shorter. */
  get messages(): Messages {
    return this.#texts.messages;
  }

  /** The text of a feature in it, given its English; for reading, see `pageMessages`. */
  ownText<Text extends object>(feature: string, english: Text): Text {
    return this.#texts.ofFeature(feature, english);
  }

  /** A language whose text did not come; the page is then in the one before. */
  get missing(): ShownCode | null {
    return this.#missing;
  }

  /** Fetches the text to begin with. It never fails: without any other language the page is in English. */
  async start(parts: LanguageParts): Promise<void> {
    this.#parts = parts;
    this.#chosen = new Kept({ key: KEY, schema: Choice, storage: parts.storage });
    await this.#show(parts.asked ?? this.#preferred());
  }

  /** Takes a person's choice and keeps it in this browser; the page changes when the text is here. */
  async choose(code: LanguageCode): Promise<void> {
    this.#chosen?.set(code);
    await this.#show(code);
  }

  /** Forgets what was chosen here: the page is in the browser's language again. */
  reset(): void {
    this.#chosen?.reset();
    void this.#show(this.#parts?.asked ?? this.#preferred());
  }

  /** A person has read that a language is missing. */
  dismiss(): void {
    this.#missing = null;
  }

  /** Follows other tabs of this browser until the returned function is called; what the address asks for stays. */
  follow(page: Page): () => void {
    const unfollow = this.#chosen?.follow(page);
    const changed = ({ key }: StorageEvent) => {
      if (key === KEY && this.#parts?.asked === null) void this.#show(this.#preferred());
    };
    page.addEventListener("storage", changed);
    return () => {
      unfollow?.();
      page.removeEventListener("storage", changed);
    };
  }

  #preferred(): LanguageCode {
    return this.#chosen?.value ?? languagePreferred(this.#parts?.preferred ?? []);
  }

  async #show(code: ShownCode): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const text = await textOf(code);
    if (generation !== this.#generation) return;
    this.#missing = text === null ? code : null;
    if (text !== null) {
      this.#texts = text;
      this.#code = code;
    }
    this.#parts?.show(this.#code, languageOf(this.#code).direction);
  }
}

/** Null when it did not come, as when the bridge was updated or lost meanwhile. */
async function textOf(code: ShownCode): Promise<PageTexts | null> {
  try {
    return await languageOf(code).load();
  } catch {
    return null; // the page says so: see `missing`
  }
}

/** The one language of this page. Text is asked for by plain functions as well as by components, as the time zone is. */
export const language = new Language();

/** All text of the page in its present language, by area. Read it where it is shown: a copy stays in the old language. */
export const messages: Messages = inPresentLanguage();

/** Reading a text is a read of two properties and makes nothing: it happens at every tick. */
function inPresentLanguage(): Messages {
  const areas = Object.keys(en) as (keyof Messages)[];
  const getters = areas.map((area) => [area, { get: () => language.messages[area] }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Messages;
}
