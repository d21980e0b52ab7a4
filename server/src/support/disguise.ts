/** What stands where nothing may be told. */
export const MASKED = "(masked)";

const LIKE_A_NUMBER = /^[+\d][\d\s().*#-]*$/;

/**
 * Puts a label in the place of a name or a telephone number: the same one for the same text, so that whoever helps sees that
 * two are equal. Made with "shown" it leaves them as they are.
 */
export class Disguise {
  readonly #names: "masked" | "shown";
  readonly #labels = new Map<string, string>();

  constructor(names: "masked" | "shown") {
    this.#names = names;
  }

  /** Of a person, a place or an account. What is a telephone number is labelled as one. */
  name(text: string): string {
    if (LIKE_A_NUMBER.test(text)) return this.number(text);
    return this.#label(text, (count) => `name ${count}`);
  }

  number(text: string): string {
    const digits = text.replace(/\D/g, "").length;
    return this.#label(text, (count) => `number ${count}, ${digits} digits`);
  }

  /** A path without the name of whose home it is in. */
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
