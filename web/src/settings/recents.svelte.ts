import { normalNumber } from "@callboard/shared/directory/phone-number";
import * as z from "zod/mini";
import { Kept } from "./kept.svelte.ts";

const MOST = 10;
const Dialled = z.string().check(z.minLength(1), z.maxLength(256));
const schema = z._default(z.array(Dialled).check(z.maxLength(MOST)), []);

/** The recently dialled numbers of this browser, the newest first, each once. */
export class Recents {
  readonly #kept: Kept<string[]>;

  constructor(storage: Pick<Storage, "getItem" | "setItem">) {
    this.#kept = new Kept({ key: "callboard.recents", schema, storage });
  }

  get numbers(): readonly string[] {
    return this.#kept.value;
  }

  add(number: string): void {
    const others = this.numbers.filter((old) => normalNumber(old) !== normalNumber(number));
    this.#kept.set([number, ...others].slice(0, MOST));
  }

  clear(): void {
    this.#kept.reset();
  }

  /** Follows other tabs of this browser until the returned function is called. */
  follow(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
    return this.#kept.follow(page);
  }
}
