import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of the system's notifications. */
export const notifyText = pageMessages("notify", en);
