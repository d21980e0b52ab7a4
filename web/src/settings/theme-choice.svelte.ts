import { Kept } from "./kept.svelte.ts";
import { ThemeName, themeOf } from "./theme.ts";
import type { SystemLook, Theme } from "./theme.ts";

interface ThemeParts {
  /** What the address asks for. */
  asked: Theme | null;
  storage: Pick<Storage, "getItem" | "setItem">;
  /** What the system prefers now; read again whenever that changes. */
  system: () => SystemLook;
}

/** The theme: what the address asks for, else what was chosen here before, else the system's. */
export class ThemeChoice {
  readonly #kept: Kept<ThemeName>;
  #asked: Theme | null = $state(null);

  readonly theme: Theme;

  constructor({ asked, storage, system }: ThemeParts) {
    this.#kept = new Kept({ key: "callboard.theme", schema: ThemeName, storage });
    this.#asked = asked;
    this.theme = $derived(this.choice === "system" ? themeOf(system()) : this.choice);
  }

  /** What is chosen for this page. */
  get choice(): ThemeName {
    return this.#asked ?? this.#kept.value;
  }

  choose(name: ThemeName): void {
    this.#asked = null;
    this.#kept.set(name);
  }

  /** Light becomes dark, and everything else light. */
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
