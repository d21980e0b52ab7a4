import type { Messages } from "../en/index.ts";
import { accounts } from "./accounts.ts";
import { activity } from "./activity.ts";
import { announce } from "./announce.ts";
import { bar } from "./bar.ts";
import { bays } from "./bays.ts";
import { calls } from "./calls.ts";
import { dial } from "./dial.ts";
import { doubts } from "./doubts.ts";
import { features } from "./features.ts";
import { format } from "./format.ts";
import { incoming } from "./incoming.ts";
import { links } from "./links.ts";
import { more } from "./more.ts";
import { notify } from "./notify.ts";
import { outcomes } from "./outcomes.ts";
import { own } from "./own.ts";
import { screens } from "./screens.ts";
import { sound } from "./sound.ts";
import { station } from "./station.ts";
import { tally } from "./tally.ts";
import { ui } from "./ui.ts";

/** All text of the page in Danish. */
export const da: Messages = {
  accounts,
  activity,
  announce,
  bar,
  bays,
  calls,
  dial,
  doubts,
  features,
  format,
  incoming,
  links,
  more,
  notify,
  outcomes,
  own,
  screens,
  sound,
  station,
  tally,
  ui,
};
