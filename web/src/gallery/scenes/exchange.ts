import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Scene } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const server = "exchange";
const quiet = { doNotDisturb: false, forwarding: [] } as const;

function line(number: string, name: string, features: Account["features"] = quiet): Account {
  const change = { sipCode: null, features };
  return p.account({ server, id: number, number, name }, change);
}

const BOARD: Board = {
  servers: [p.exchange(server, "Exchange"), p.server("telestra-a", "telestra-a")],
  accounts: [
    line("3001", "Exercise director"),
    line("3002", "Ground"),
    line("3003", "Delivery", { doNotDisturb: true, forwarding: [] }),
    line("3004", "Duty engineer", {
      doNotDisturb: true,
      forwarding: [
        { when: "always", number: "3002" },
        { when: "no-answer", number: "0044 1980 447 100 221 998" },
      ],
    }),
    p.account({ id: "account-6", number: "3006", name: "Met office" }),
  ],
  calls: [
    p.call({ server, key: "approach", account: "3001", number: "3010", name: null, ago: 252 }),
    p.call(
      { server, key: "crash", account: "3002", number: "3055", name: null, ago: 31 },
      { phase: "held" },
    ),
    p.call(
      { server, key: "range", account: "3002", number: "3044", name: null, ago: 30 },
      { direction: "outgoing", consultsFor: p.key("crash") },
    ),
    p.ringing({ server, key: "fire", account: "3003", number: "3112", name: null, ago: 9 }),
    p.call({ key: "gate", account: "account-6", number: "3080", name: null, ago: 34 }),
  ],
  directory: EXERCISE.directory,
};

const QUEUED: Board = {
  ...BOARD,
  calls: [
    p.call(
      { server, key: "help", account: "3001", number: "3990", name: null, ago: 74 },
      { phase: "queued", direction: "outgoing" },
    ),
    p.call(
      { server, key: "waits", account: "3002", number: "0044 1980 4471", name: null, ago: 16 },
      { phase: "queued" },
    ),
    p.call(
      { server, key: "waited", account: "3003", number: "3055", name: null, ago: 41 },
      { phase: "queued", freshness: "stale" },
    ),
    ...BOARD.calls.filter(({ account }) => account !== "3001"),
  ],
};

const station = {
  screen: "station",
  at: p.AT,
  snapshot: { board: BOARD, activity: [] },
} as const;

/** The features of a server that confirms its commands and supports more of them. */
export const EXCHANGE_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "exchange",
    shows:
      "A consultation in progress, do not disturb, forwarding, beside a server without any of it",
  },
  {
    ...station,
    name: "exchange-queue",
    shows: "Calls that wait in queues: one of ours, a caller for us, and a stale one",
    snapshot: { board: QUEUED, activity: [] },
  },
  {
    screen: "monitor",
    at: p.AT,
    name: "monitor-queue",
    shows: "Calls that wait in queues, counted and listed",
    snapshot: { board: QUEUED, activity: [] },
  },
  {
    screen: "wall",
    at: p.AT,
    name: "wall-queue",
    shows: "Calls that wait in queues, on the wall",
    snapshot: { board: QUEUED, activity: [] },
  },
  {
    ...station,
    name: "exchange-transfer",
    shows: "The form that transfers a conversation",
    steps: [{ do: "press", name: "More for Approach 3010" }],
  },
  {
    ...station,
    name: "exchange-keypad",
    shows: "Keypad tones to a conversation",
    steps: [
      { do: "press", name: "More for Approach 3010" },
      { do: "press", name: "Keypad" },
    ],
  },
  {
    ...station,
    name: "exchange-divert",
    shows: "A ringing call that can be diverted or picked up",
    steps: [{ do: "press", name: "More for Fire station 3112" }],
  },
  {
    ...station,
    name: "exchange-menu",
    shows: "The menu of an account",
    steps: [{ do: "press", name: "More for 3001 Exercise director" }],
  },
  {
    ...station,
    name: "exchange-forward",
    shows: "The forwarding form of an account",
    steps: [
      { do: "press", name: "More for 3004 Duty engineer" },
      { do: "press", name: "Forward calls…" },
    ],
  },
  {
    ...station,
    name: "exchange-lacking",
    shows: "What a server does not support, in the menu of its accounts",
    steps: [{ do: "press", name: "More for 3006 Met office" }],
  },
  {
    ...station,
    name: "exchange-under-way",
    shows:
      "A transfer, a diversion and do not disturb in progress, and calls that continue elsewhere",
    steps: [
      {
        do: "give",
        command: { type: "transfer", call: p.key("range"), other: p.key("crash") },
      },
      { do: "give", command: { type: "divert", call: p.key("fire"), number: "3002" } },
      {
        do: "give",
        command: {
          type: "set-do-not-disturb",
          server: p.serverId(server),
          account: p.accountId("3001"),
          on: true,
        },
      },
      {
        do: "facts",
        events: [
          {
            type: "call-ended",
            call: p.key("approach"),
            ending: { reason: "transferred", text: "3002", by: null },
            at: p.AT,
          },
        ],
      },
    ],
  },
  {
    ...station,
    name: "exchange-failed",
    shows: "A transfer and do not disturb that the server refused",
    steps: [
      {
        do: "give",
        command: { type: "transfer", call: p.key("range"), other: p.key("crash") },
        outcome: "failed",
        reason: "The server reports: invalid connection state.",
      },
      {
        do: "give",
        command: {
          type: "set-do-not-disturb",
          server: p.serverId(server),
          account: p.accountId("3001"),
          on: true,
        },
        outcome: "failed",
        reason: "The server reports: not allowed.",
      },
    ],
  },
];
