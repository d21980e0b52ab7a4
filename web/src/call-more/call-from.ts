import type { Account } from "@callboard/shared/board/account";
import { createContext } from "svelte";

/** The account that this station calls from, and on which it picks up calls. */
export interface CallFrom {
  readonly line: Account | undefined;
}

/** `Station.svelte` provides it. */
export const [useCallFrom, provideCallFrom] = createContext<CallFrom>();
