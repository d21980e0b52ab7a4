import { createContext } from "svelte";
import type { Display } from "./display.svelte.ts";
import type { OwnAccounts } from "./own-accounts.svelte.ts";

/** Which accounts this station shows. `App.svelte` provides it, like the display settings. */
export const [useOwnAccounts, provideOwnAccounts] = createContext<OwnAccounts>();

/** How this browser shows Callboard. */
export const [useDisplay, provideDisplay] = createContext<Display>();
