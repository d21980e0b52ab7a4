import type { Board } from "@callboard/shared/board/board";
import type { Scene, Step } from "../scene.ts";
import { EXERCISE, snapshot } from "./exercise.ts";
import * as p from "./parts.ts";

const station = { screen: "station", at: p.AT, snapshot } as const;
/** Nothing rings: on a phone, ringing calls would cover half of it. */
const withoutRinging = {
  ...snapshot,
  board: { ...EXERCISE, calls: EXERCISE.calls.filter(({ phase }) => phase !== "ringing") },
};
const showsDial: Step = { do: "press", name: "Dial" };

const ringing = [
  p.ringing({ key: "met", account: "account-1", number: "3070", name: "Met office", ago: 14 }),
  p.ringing({ key: "supervisor", account: "account-9", number: "3020", name: null, ago: 9 }),
  p.ringing({ key: "fire", account: "account-2", number: "3112", name: "Fire station", ago: 2 }),
];
const urgent: Board = {
  ...EXERCISE,
  calls: [...withoutRinging.board.calls, ...ringing],
  directory: EXERCISE.directory.map((entry) =>
    entry.number === "3112" ? { ...entry, priority: true } : entry,
  ),
};

/** The station's dialogs and browser prompts. */
export const DIALOG_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "keys",
    shows: "The keyboard shortcuts of the station",
    steps: [{ do: "key", key: "?" }],
  },
  {
    ...station,
    name: "login-dialog",
    shows: "The log-in of an account",
    steps: [
      { do: "press", name: "More for 3006 Met office" },
      { do: "press", name: "Log in…" },
    ],
  },
  {
    ...station,
    name: "logout-dialog",
    shows: "What logging out an account with calls may do to them",
    steps: [
      { do: "press", name: "More for 3001 Exercise director" },
      { do: "press", name: "Log out" },
    ],
  },
  {
    ...station,
    name: "dial",
    shows: "The dial pad, alone on a phone",
    snapshot: withoutRinging,
    steps: [showsDial],
  },
  {
    ...station,
    name: "dial-typing",
    shows: "Two letters typed, and the matching names",
    snapshot: withoutRinging,
    steps: [showsDial, { do: "type", into: "Number or name", text: "cr" }],
  },
  {
    ...station,
    name: "first-call",
    query: "first-call=1",
    shows: "The guide to a first call, half way",
    snapshot: withoutRinging,
    steps: [showsDial, { do: "type", into: "Number or name", text: "3070" }],
  },
  {
    ...station,
    name: "sound-blocked",
    shows: "The browser keeps the page silent",
    browser: { isSilent: true },
  },
  {
    ...station,
    name: "notice-asked",
    shows: "A call was missed unseen: system notifications are offered",
    browser: { isHidden: true },
    steps: [
      {
        do: "facts",
        events: [
          {
            type: "call-ended",
            call: p.key("out"),
            ending: { reason: "ended", text: null, by: null },
            at: p.AT,
          },
        ],
      },
      { do: "press", name: "Activity" },
      { do: "await", name: "Not now" },
    ],
  },
  {
    ...station,
    name: "priority",
    shows: "A priority call above two that have rung for longer",
    snapshot: { ...snapshot, board: urgent },
  },
];
