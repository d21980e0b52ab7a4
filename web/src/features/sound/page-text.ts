import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** What the station says of its sound. */
export const soundText = pageMessages("sound", en);
