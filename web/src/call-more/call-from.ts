import type { Account } from "@callboard/shared/board/account";
import { createContext } from "svelte";

/** The account that this station calls from, and so picks calls up on. */
export interface CallFrom {
  readonly line: Account | undefined;
}

/** `Station.svelte` gives it once. */
export const [useCallFrom, provideCallFrom] = createContext<CallFrom>();
