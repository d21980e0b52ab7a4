import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of the bar at the top. */
export const barText = pageMessages("bar", en);
