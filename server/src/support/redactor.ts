/** Replaces a value that must not be shown. */
export const MASKED = "(masked)";

const LIKE_A_NUMBER = /^[+\d][\d\s().*#-]*$/;

/**
 * Replaces names and telephone numbers by labels: equal texts get the same label, so that equality stays visible. With "shown"
 * it changes nothing.
 */
export class Redactor {
  readonly #names: "masked" | "shown";
  readonly #labels = new Map<string, string>();

  constructor(names: "masked" | "shown") {
    this.#names = names;
  }

  /** The name of a person, a place or an account. A telephone number is labelled as a number. */
  name(text: string): string {
    if (LIKE_A_NUMBER.test(text)) return this.number(text);
    return this.#label(text, (count) => `name ${count}`);
  }

  number(text: string): string {
    const digits = text.replace(/\D/g, "").length;
    return this.#label(text, (count) => `number ${count}, ${digits} digits`);
  }

  /** A path without the user name of a home folder. */
  path(text: string): string {
    return this.#names === "shown" ? text : text.replace(/\/(home|Users)\/[^/]+/, "/$1/...");
  }

  #label(text: string, made: (count: number) => string): string {
    if (this.#names === "shown") return text;
    const label = this.#labels.get(text) ?? made(this.#labels.size + 1);
    this.#labels.set(text, label);
    return label;
  }
}
