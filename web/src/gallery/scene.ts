import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { ServerFrame, You } from "@callboard/shared/protocol/frames";
import type { OutcomeKind } from "@callboard/shared/commands/outcome";
import type { Screen } from "@callboard/shared/access/screen";
import type { AccountChoice } from "../settings/account-choice.ts";
import type { StillBrowser } from "./still-browser.ts";

/** A step of a scene after its snapshot, at the time that the scene shows. */
export type Step =
  | { do: "facts"; events: readonly BoardEvent[] }
  /** This page gives a command; the outcome comes at once, or never. */
  | { do: "give"; command: Command; outcome?: OutcomeKind; reason?: string }
  /** The bridge sends another frame. */
  | { do: "hear"; frame: ServerFrame }
  /** The bridge goes silent. */
  | { do: "lose-bridge" }
  /** The user presses the first button of that name, or of its name on a phone; what it opens may load first. */
  | { do: "press"; name: string; onPhone?: string }
  /** A button of that name is there: its surroundings were loaded on demand. */
  | { do: "await"; name: string }
  /** The same, and the page is scrolled to it. */
  | { do: "look-at"; name: string }
  /** The page shows this text. */
  | { do: "await-text"; text: string }
  /** The user chooses an option, by its label. */
  | { do: "choose"; name: string }
  /** The user types into the field of that name. */
  | { do: "type"; into: string; text: string }
  /** The user presses a key. */
  | { do: "key"; key: string }
  /** Time passes. */
  | { do: "wait"; ms: number };

/** The steps that a user performs or waits for. */
export type UserStep = Extract<
  Step,
  { do: "press" | "await" | "await-text" | "look-at" | "choose" | "type" | "key" }
>;

/** A screen in one state, with fixed data. */
export interface Scene {
  name: string;
  /** What the scene shows. */
  shows: string;
  screen: Screen | "sign-in";
  /** The time at the snapshot, in milliseconds since 1970. */
  at: number;
  /** Null while no snapshot has arrived. */
  snapshot: { board: Board; activity: readonly ActivityLine[]; isDemo?: boolean } | null;
  steps?: readonly Step[];
  /** The viewer; a demo's anonymous client by default. */
  you?: Partial<You>;
  /** The fragment of its address. */
  hash?: string;
  /** The query of its address, besides the gallery's own. */
  query?: string;
  /** The bridge's answers to requests, by path; null never answers, a problem has its own status. */
  answers?: Readonly<Record<string, object | null>>;
  /** The accounts that this station shows; all by default. */
  own?: AccountChoice;
  browser?: StillBrowser;
}
