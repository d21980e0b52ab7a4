/** The used part of a schema. It must accept `undefined` and return the default. */
interface Schema<Value> {
  parse(value: unknown): Value;
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

interface KeptParts<Value> {
  /** The key in the browser's storage. */
  key: string;
  schema: Schema<Value>;
  storage: Pick<Storage, "getItem" | "setItem">;
}

/** A setting that this browser stores. The storage is outside input: an invalid value counts as absent. */
export class Kept<Value> {
  readonly #parts: KeptParts<Value>;
  #value: Value = $state.raw() as Value;

  constructor(parts: KeptParts<Value>) {
    this.#parts = parts;
    this.#value = this.#read();
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    try {
      this.#parts.storage.setItem(this.#parts.key, JSON.stringify(value));
    } catch {
      // Private windows may refuse to store anything: the setting then lasts as long as the page.
    }
  }

  /** Resets to the default. */
  reset(): void {
    this.set(this.#parts.schema.parse(undefined));
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    const changed = ({ key }: StorageEvent) => {
      if (key === this.#parts.key) this.#value = this.#read();
    };
    page.addEventListener("storage", changed);
    return () => page.removeEventListener("storage", changed);
  }

  #read(): Value {
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
