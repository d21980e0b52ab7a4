import { bar } from "./bar.ts";
import { calls } from "./calls.ts";
import { doubts } from "./doubts.ts";
import { format } from "./format.ts";
import { incoming } from "./incoming.ts";
import { links } from "./links.ts";
import { outcomes } from "./outcomes.ts";
import { screens } from "./screens.ts";
import { ui } from "./ui.ts";

/** All text of the page in English: the model of every other language. */
export const en = { bar, calls, doubts, format, incoming, links, outcomes, screens, ui };

/** What every language has. A text that is missing, or that nobody knows, is an error of types. */
export type Messages = typeof en;
