import type { BoardEvent } from "@callboard/shared/board/event";
import type { Scene, Step } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const on = { server: p.serverId("telestra-a") };
const station = {
  screen: "station",
  at: p.AT,
  snapshot: { board: EXERCISE, activity: [] },
} as const;

function fails(command: Extract<Step, { do: "give" }>["command"], reason: string): Step {
  return { do: "give", command, outcome: "failed", reason };
}

/** The user's commands, in progress and failed. */
export const COMMAND_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "commands-pending",
    shows: "An answer, a decline, a switch, a hang-up, a call and a log-out in progress",
    steps: [
      { do: "give", command: { type: "answer", call: p.key("fire") } },
      { do: "give", command: { type: "hang-up", call: p.key("met") } },
      { do: "give", command: { type: "switch", call: p.key("crash") } },
      { do: "give", command: { type: "hang-up", call: p.key("range") } },
      { do: "give", command: { type: "logout", ...on, account: p.accountId("account-10") } },
      {
        do: "give",
        command: { type: "make-call", ...on, account: p.accountId("account-1"), number: "3070" },
      },
    ],
  },
  {
    ...station,
    name: "commands-failed",
    shows: "The server's refusals, where the commands were given",
    steps: [
      fails({ type: "answer", call: p.key("fire") }, "invalid call ID"),
      fails({ type: "switch", call: p.key("crash") }, "no current call"),
      fails({ type: "logout", ...on, account: p.accountId("account-10") }, "account is in a call"),
      fails(
        { type: "make-call", ...on, account: p.accountId("account-1"), number: "3070" },
        "account not registered",
      ),
      {
        do: "give",
        command: { type: "hang-up", call: p.key("range") },
        outcome: "unknown",
        reason: "The link dropped after it was sent. Look whether the call is still there.",
      },
    ],
  },
];

const LEAD = { by: "Station 2", person: "Lead instructor" } as const;
const LONG = { by: "Exercise control", person: "Maximiliane von der Hardenberg-Sorensen" } as const;

function hungUp(call: string, author: { by: string; person: string }): BoardEvent {
  const ending = { reason: "ended", text: null, by: author.by } as const;
  return { type: "call-ended", call: p.key(call), ending, at: p.AT, ...author };
}

function ends(call: string, by: string | null): BoardEvent {
  const ending = { reason: "ended", text: null, by } as const;
  return { type: "call-ended", call: p.key(call), ending, at: p.AT, ...(by ? { by } : {}) };
}

function answered(call: string, by: string | null): BoardEvent {
  const event = {
    type: "call-answered",
    call: p.key(call),
    others: "unchanged",
    at: p.AT,
  } as const;
  return by === null ? event : { ...event, by };
}

/** Other stations' actions on the calls that ring here. */
export const ELSEWHERE_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "claimed",
    shows: "Another station is answering one call and declining another",
    steps: [
      {
        do: "facts",
        events: [
          {
            type: "call-claimed",
            call: p.key("fire"),
            claim: { by: "IOS-2", doing: "answering" },
            at: p.AT,
          },
          {
            type: "call-claimed",
            call: p.key("met"),
            claim: { by: "Exercise control", doing: "declining" },
            at: p.AT,
          },
        ],
      },
    ],
  },
  {
    ...station,
    name: "who-hung-up",
    shows:
      "Other people hung up, answer and decline: each beside their station, a long name clipped",
    steps: [
      {
        do: "facts",
        events: [
          hungUp("approach", LEAD),
          hungUp("range", LONG),
          hungUp("hospital", LONG),
          {
            ...{ type: "call-claimed", call: p.key("fire"), at: p.AT },
            claim: { ...LEAD, doing: "answering" },
          },
          {
            ...{ type: "call-claimed", call: p.key("met"), at: p.AT },
            claim: { ...LONG, doing: "declining" },
          },
        ],
      },
    ],
  },
  {
    ...station,
    name: "gone",
    shows: "Popups that left: answered by a station, by another program, hung up by the caller",
    steps: [
      {
        do: "facts",
        events: [answered("fire", "IOS-2"), answered("met", null), ends("out", null)],
      },
      { do: "wait", ms: 1000 },
    ],
  },
  {
    ...station,
    name: "gone-tray",
    shows: "The same a while later: the reasons can be read for a minute",
    steps: [
      {
        do: "facts",
        events: [answered("fire", "IOS-2"), answered("met", null), ends("out", null)],
      },
      { do: "wait", ms: 10_000 },
    ],
  },
];
