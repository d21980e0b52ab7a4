import { screens } from "./screens.ts";

/** All text of the page in English: the model of every other language. */
export const en = { screens };

/** What every language has. A text that is missing, or that nobody knows, is an error of types. */
export type Messages = typeof en;
