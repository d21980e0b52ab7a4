import { accounts } from "./accounts.ts";
import { bar } from "./bar.ts";
import { bays } from "./bays.ts";
import { calls } from "./calls.ts";
import { doubts } from "./doubts.ts";
import { format } from "./format.ts";
import { incoming } from "./incoming.ts";
import { links } from "./links.ts";
import { outcomes } from "./outcomes.ts";
import { screens } from "./screens.ts";
import { tally } from "./tally.ts";
import { ui } from "./ui.ts";

/** All text of the page in English: the model of every other language. */
export const en = {
  accounts,
  bar,
  bays,
  calls,
  doubts,
  format,
  incoming,
  links,
  outcomes,
  screens,
  tally,
  ui,
};

/** What every language has. A text that is missing, or that nobody knows, is an error of types. */
export type Messages = typeof en;
