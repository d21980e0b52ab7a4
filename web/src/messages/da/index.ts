import type { Messages } from "../en/index.ts";
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

/** All text of the page in Danish. */
export const da: Messages = {
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
