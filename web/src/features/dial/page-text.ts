import { pageMessages } from "../../messages/page-messages.ts";
import { en } from "./page-text/en.ts";

/** The text of the dial pane. */
export const dialText = pageMessages("dial", en);
