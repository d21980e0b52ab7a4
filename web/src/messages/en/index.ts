import { accounts } from "./accounts.ts";
import { activity } from "./activity.ts";
import { calls } from "./calls.ts";
import { doubts } from "./doubts.ts";
import { features } from "./features.ts";
import { format } from "./format.ts";
import { links } from "./links.ts";
import { more } from "./more.ts";
import { numberEntry } from "./number-entry.ts";
import { outcomes } from "./outcomes.ts";
import { own } from "./own.ts";
import { screens } from "./screens.ts";
import { station } from "./station.ts";
import { tally } from "./tally.ts";
import { ui } from "./ui.ts";

/** All text of the page in English: the model of every other language. */
export const en = {
  accounts,
  activity,
  calls,
  doubts,
  features,
  format,
  links,
  more,
  numberEntry,
  outcomes,
  own,
  screens,
  station,
  tally,
  ui,
};

/** What every language has. A missing or an unknown text is an error of types. */
export type Messages = typeof en;
