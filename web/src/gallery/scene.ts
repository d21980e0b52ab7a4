import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { ServerFrame, You } from "@callboard/shared/protocol/frames";
import type { OutcomeKind } from "@callboard/shared/commands/outcome";
import type { Screen } from "@callboard/shared/access/screen";
import type { AccountChoice } from "../settings/account-choice.ts";
import type { StillBrowser } from "./still-browser.ts";

/** Something that happens on a scene after its picture has come, at the time that the scene shows. */
export type Step =
  | { do: "facts"; events: readonly BoardEvent[] }
  /** This page gives a command; the outcome comes at once, or never. */
  | { do: "give"; command: Command; outcome?: OutcomeKind; reason?: string }
  /** The bridge says something else. */
  | { do: "hear"; frame: ServerFrame }
  /** The bridge is not heard any more. */
  | { do: "lose-bridge" }
  /** A person presses the first button of that name; what it opens may have to be fetched first. */
  | { do: "press"; name: string }
  /** A button of that name is there: what it stands beside had to be asked for. */
  | { do: "await"; name: string }
  /** The same, and the page is scrolled to it. */
  | { do: "look-at"; name: string }
  /** These words stand on the page. */
  | { do: "await-text"; text: string }
  /** A person chooses one of the options, by its label. */
  | { do: "choose"; name: string }
  /** A person types into the field of that name. */
  | { do: "type"; into: string; text: string }
  /** A person presses a key. */
  | { do: "key"; key: string }
  /** Time goes by. */
  | { do: "wait"; ms: number };

/** The steps of a person's hands and eyes. */
export type HandStep = Extract<
  Step,
  { do: "press" | "await" | "await-text" | "look-at" | "choose" | "type" | "key" }
>;

/** A screen in one state, all of it written out. */
export interface Scene {
  name: string;
  /** What is to be looked at. */
  shows: string;
  screen: Screen | "sign-in";
  /** The time that the scene shows when its picture comes, in milliseconds since 1970. */
  at: number;
  /** Null while no picture has come. */
  picture: { board: Board; activity: readonly ActivityLine[]; isDemo?: boolean } | null;
  steps?: readonly Step[];
  /** Who looks at it; anybody, as in a demo, where it does not say. */
  you?: Partial<You>;
  /** What stands behind the `#` of its address. */
  hash?: string;
  /** What stands behind the `?` of its address, beside what the gallery has there. */
  query?: string;
  /** What the bridge answers to requests, by the path; null never comes, a problem has its own status. */
  answers?: Readonly<Record<string, object | null>>;
  /** Which accounts this station shows; all where it does not say. */
  own?: AccountChoice;
  browser?: StillBrowser;
}
