import { Kept } from "./kept.svelte.ts";
import { ThemeName, themeOf } from "./theme.ts";
import type { SystemLook, Theme } from "./theme.ts";

interface ThemeParts {
  /** The theme from the address. */
  asked: Theme | null;
  storage: Pick<Storage, "getItem" | "setItem">;
  /** The system's present preference; read again whenever it changes. */
  system: () => SystemLook;
}

/** The theme: from the address, else the stored one, else the system's. */
export class ThemeChoice {
  readonly #kept: Kept<ThemeName>;
  #asked: Theme | null = $state(null);

  readonly theme: Theme;

  constructor({ asked, storage, system }: ThemeParts) {
    this.#kept = new Kept({ key: "callboard.theme", schema: ThemeName, storage });
    this.#asked = asked;
    this.theme = $derived(this.choice === "system" ? themeOf(system()) : this.choice);
  }

  /** The theme of this page. */
  get choice(): ThemeName {
    return this.#asked ?? this.#kept.value;
  }

  choose(name: ThemeName): void {
    this.#asked = null;
    this.#kept.set(name);
  }

  /** Light becomes dark, and every other theme light. */
  toggle(): void {
    this.choose(this.theme === "light" ? "dark" : "light");
  }

  reset(): void {
    this.choose(ThemeName.parse(undefined));
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    return this.#kept.follow(page);
  }
}
