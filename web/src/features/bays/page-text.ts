import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of accounts and their calls. */
export const baysText = pageMessages("bays", en);
