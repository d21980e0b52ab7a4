import { parseTheme } from "./theme.ts";
import type { Theme } from "./theme.ts";

const KEY = "callboard.theme";

interface ThemeParts {
  /** What the address asks for. */
  asked: Theme | null;
  storage: Pick<Storage, "getItem" | "setItem">;
  systemIsDark: () => boolean;
  show: (theme: Theme) => void;
}

/** The theme: what the address asks for, else what was chosen here before, else the system's. */
export class ThemeChoice {
  readonly #parts: ThemeParts;
  #theme = $state<Theme>("light");

  constructor(parts: ThemeParts) {
    this.#parts = parts;
  }

  get theme(): Theme {
    return this.#theme;
  }

  start(): void {
    const { asked, systemIsDark } = this.#parts;
    this.#set(asked ?? this.#saved() ?? (systemIsDark() ? "dark" : "light"));
  }

  toggle(): void {
    this.#set(this.#theme === "dark" ? "light" : "dark");
    try {
      this.#parts.storage.setItem(KEY, this.#theme);
    } catch {
      // Private windows may refuse to keep anything: the choice then lasts as long as the page.
    }
  }

  #saved(): Theme | null {
    try {
      return parseTheme(this.#parts.storage.getItem(KEY));
    } catch {
      return null; // as above
    }
  }

  #set(theme: Theme): void {
    this.#theme = theme;
    this.#parts.show(theme);
  }
}
