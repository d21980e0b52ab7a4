import type { z } from "zod";

interface KeptParts<Schema extends z.ZodType> {
  /** What it goes by in the browser's storage. */
  key: string;
  /** Must take `undefined` and give the value to begin with. */
  schema: Schema;
  storage: Pick<Storage, "getItem" | "setItem">;
}

/**
 * A choice of a person that this browser keeps. What the storage has is an input from outside: whatever does not fit the
 * schema is as if it were not there.
 */
export class Kept<Schema extends z.ZodType> {
  readonly #parts: KeptParts<Schema>;
  #value: z.output<Schema> = $state.raw() as z.output<Schema>;

  constructor(parts: KeptParts<Schema>) {
    this.#parts = parts;
    this.#value = this.#read();
  }

  get value(): z.output<Schema> {
    return this.#value;
  }

  set(value: z.output<Schema>): void {
    this.#value = value;
    try {
      this.#parts.storage.setItem(this.#parts.key, JSON.stringify(value));
    } catch {
      // Private windows may refuse to keep anything: the choice then lasts as long as the page.
    }
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    const changed = ({ key }: StorageEvent) => {
      if (key === this.#parts.key) this.#value = this.#read();
    };
    page.addEventListener("storage", changed);
    return () => page.removeEventListener("storage", changed);
  }

  #read(): z.output<Schema> {
    const { schema } = this.#parts;
    const parsed = schema.safeParse(this.#stored());
    return parsed.success ? parsed.data : schema.parse(undefined);
  }

  #stored(): unknown {
    try {
      const text = this.#parts.storage.getItem(this.#parts.key);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined; // as above, or not JSON
    }
  }
}
