import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** What a screen reader says by itself, and the title of the tab. */
export const announceText = pageMessages("announce", en);
