import * as z from "zod/mini";
import { CallKey } from "@callboard/shared/board/ids";

/** The calls that a mark stands on, as the browser keeps them. */
export const CallKeys = z._default(z.array(CallKey), []);

interface Keeper {
  readonly value: readonly CallKey[];
  set(value: CallKey[]): void;
}

/**
 * Calls that all tabs of a browser and a reloaded page know of. A call key is never used twice, so one that has been
 * forgotten by the board is only a word in the way: it goes when the next one comes.
 */
export class KeptCalls {
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  get keys(): ReadonlySet<CallKey> {
    return new Set(this.#keeper.value);
  }

  /** Puts calls to the ones that are still there. */
  add(keys: readonly CallKey[], isThere: (key: CallKey) => boolean): void {
    const before = this.#keeper.value.filter(isThere);
    this.#keeper.set([...new Set([...before, ...keys])]);
  }
}
