import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of the alarms. */
export const alarmsText = pageMessages("alarms", en);
