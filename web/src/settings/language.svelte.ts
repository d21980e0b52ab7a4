import * as z from "zod/mini";
import { Kept } from "./kept.svelte.ts";

/** The languages that the page can speak, each called as its own speakers call it. */
export const LANGUAGES = [{ code: "en", name: "English" }] as const;
export type LanguageCode = (typeof LANGUAGES)[number]["code"];

const Code = z._default(z.enum(LANGUAGES.map(({ code }) => code)), "en");

/** Which language the page speaks. */
export class Language {
  readonly #kept: Kept<LanguageCode>;

  constructor(storage: Pick<Storage, "getItem" | "setItem">) {
    this.#kept = new Kept({ key: "callboard.language", schema: Code, storage });
  }

  get current(): LanguageCode {
    return this.#kept.value;
  }

  choose(code: LanguageCode): void {
    this.#kept.set(code);
  }

  reset(): void {
    this.#kept.reset();
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    return this.#kept.follow(page);
  }
}
