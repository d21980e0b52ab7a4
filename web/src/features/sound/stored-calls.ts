import * as z from "zod/mini";
import { CallKey } from "@callboard/shared/board/ids";

/** The marked calls, as the browser stores them. */
export const CallKeys = z._default(z.array(CallKey), []);

interface CallStorage {
  readonly value: readonly CallKey[];
  set(value: CallKey[]): void;
}

/**
 * Calls that all tabs of a browser and a reloaded page share. A call key is never reused, so the key of a call that left the
 * board is harmless: it is dropped when the next one is added.
 */
export class StoredCalls {
  readonly #stored: CallStorage;

  constructor(stored: CallStorage) {
    this.#stored = stored;
  }

  get keys(): ReadonlySet<CallKey> {
    return new Set(this.#stored.value);
  }

  /** Adds calls to those still on the board. */
  add(keys: readonly CallKey[], isThere: (key: CallKey) => boolean): void {
    const before = this.#stored.value.filter(isThere);
    this.#stored.set([...new Set([...before, ...keys])]);
  }
}
