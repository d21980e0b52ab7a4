import type { Messages } from "../en/index.ts";
import { bar } from "./bar.ts";
import { calls } from "./calls.ts";
import { doubts } from "./doubts.ts";
import { format } from "./format.ts";
import { incoming } from "./incoming.ts";
import { links } from "./links.ts";
import { outcomes } from "./outcomes.ts";
import { screens } from "./screens.ts";
import { ui } from "./ui.ts";

/** All text of the page in Danish. */
export const da: Messages = { bar, calls, doubts, format, incoming, links, outcomes, screens, ui };
