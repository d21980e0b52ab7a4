import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of incoming calls. */
export const incomingText = pageMessages("incoming", en);
