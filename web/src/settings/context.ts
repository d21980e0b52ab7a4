import { createContext } from "svelte";
import type { OwnAccounts } from "./own-accounts.svelte.ts";

/** Which accounts this station shows. `App.svelte` gives it once. */
export const [useOwnAccounts, provideOwnAccounts] = createContext<OwnAccounts>();
