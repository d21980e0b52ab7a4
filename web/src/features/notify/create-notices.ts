import { Kept } from "../../settings/kept.svelte.ts";
import { NoticeOffer } from "./notice-offer.svelte.ts";
import { browserNotices } from "./notice-system.ts";
import { NotifyChoice } from "./notify-choice.ts";
import { RingingNotices } from "./ringing-notices.ts";

/** The system notifications of a station. */
export interface StationNotices {
  offer: NoticeOffer;
  ringing: RingingNotices;
  /** Follows the settings of other tabs until the returned function is called. */
  start: () => () => void;
}

/** Creates the system notifications of a station; `isLed` says whether any tab of this browser leads. */
export function createNotices(isLed: () => Promise<boolean>): StationNotices {
  const system = browserNotices();
  const key = "callboard.notify";
  const choice = new Kept({ key, storage: localStorage, schema: NotifyChoice });
  const isDeclined = () => choice.value === "not-now";
  const comeForward = () => window.focus();
  return {
    offer: new NoticeOffer({ system, choice }),
    ringing: new RingingNotices({ system, isDeclined, isLed, comeForward }),
    start: () => choice.follow(window),
  };
}
