import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { Scene, Step } from "../scene.ts";
import * as p from "./parts.ts";

const PEOPLE = [
  ["Adjacent centre", "3080"],
  ["Approach", "3010"],
  ["Crash crew", "3055"],
  ["Duty engineer", "3004"],
  ["Exercise director", "3001"],
  ["Fire station", "3112"],
  ["Hospital line", "3190"],
  ["Met office", "3070"],
  ["Range control", "3044"],
  ["Tower supervisor", "3020"],
] as const;

const ACCOUNTS = [
  p.account({ id: "account-1", number: "3001", name: "Exercise director" }),
  p.account({ id: "account-2", number: "3002", name: "Ground" }),
  p.account({ id: "account-3", number: "3003", name: "Delivery" }),
  p.account({ id: "account-4", number: "3004", name: "Duty engineer" }),
  p.account({ id: "account-5", number: "3005", name: "Adjacent centre" }),
  p.account(
    { id: "account-6", number: "3006", name: "Met office" },
    { registration: "refused", sipCode: 403 },
  ),
  p.account({ id: "account-7", number: "3007", name: "Fire station" }),
  p.account(
    { id: "account-8", number: "3008", name: "Spare 1" },
    { registration: "logged-out", sipCode: 200, asked: "logout" },
  ),
  p.account({ id: "account-9", number: "3009", name: "Security gate" }),
  p.account({ id: "account-10", number: "3011", name: "Weather desk" }),
];

const [APPROACH, CRASH, RANGE] = [
  { key: "approach", account: "account-1", number: "3010", name: "Approach", ago: 252 },
  { key: "crash", account: "account-1", number: "3055", name: "Crash crew", ago: 88 },
  { key: "range", account: "account-3", number: "3044", name: "Range control", ago: 741 },
];
const HOSPITAL = { key: "hospital", account: "account-4", number: "3190", name: null, ago: 6 };
const ADJACENT = { key: "adjacent", account: "account-5", number: "3080", name: null, ago: 1904 };
const TOWER = { key: "tower", account: "account-5", number: "3020", name: null, ago: 365 };
const GATE = { key: "gate", account: "account-9", number: "3055", name: null, ago: 34 };
const FIRE = { key: "fire", account: "account-2", number: "3112", name: "Fire station", ago: 9 };
const MET = { key: "met", account: "account-1", number: "3070", name: "Met office", ago: 4 };
const OUTSIDE = { key: "out", account: "account-7", number: "0044 1980 4471", name: null, ago: 1 };

const ACTIVITY: readonly ActivityLine[] = [
  p.line(1, "ringing", ["0044 1980 4471", "rings 3007"]),
  p.line(4, "ringing", ["Met office", "rings 3001"]),
  p.line(6, "dialing", ["Hospital line", "called from 3004", "Station 1"]),
  p.line(9, "ringing", ["Fire station", "rings 3002"]),
  p.line(88, "held", ["Crash crew", "switch sent on 3001; talking is inferred", "Station 1"]),
  p.line(131, "not-registered", ["3006 Met office", "not registered: forbidden (403)"]),
  p.line(365, "unsure", [
    "3005 Adjacent centre",
    "not certain if talking or on hold: another program may have switched calls",
  ]),
  p.line(412, "failed", ["Range control", "hang-up refused on 3003: invalid call ID"]),
  p.line(741, "talking", ["Range control", "answered on 3003", "Station 2"]),
  p.line(803, "ended", ["Tower supervisor", "call ended"]),
];

/** The exercise of the design's screenshots. */
export const EXERCISE: Board = {
  servers: [p.server("telestra-a", "telestra-a")],
  accounts: ACCOUNTS,
  calls: [
    p.call(APPROACH),
    p.heldByUs(CRASH),
    p.call(RANGE),
    p.call(HOSPITAL, { phase: "dialing", direction: "outgoing" }),
    p.talkingOrHeld(ADJACENT),
    p.talkingOrHeld(TOWER),
    p.call(GATE),
    p.ringing(FIRE),
    p.ringing(MET),
    p.ringing(OUTSIDE),
  ],
  directory: PEOPLE.map(([name, number]) => p.person(name, number)),
};

const RANGE_STAYS: Step = {
  do: "give",
  command: { type: "hang-up", call: p.key("range") },
  outcome: "unanswered",
  reason: "Hang up not confirmed. Status still shows this call.",
};
/** The same with earlier activity. */
export const snapshot = { board: EXERCISE, activity: ACTIVITY };
const station = { screen: "station", at: p.AT, snapshot } as const;

/** The station in the middle of an exercise, and when its data is no longer reliable. */
export const EXERCISE_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "station",
    shows: "Calls in every state, three ringing, one hang-up that was not confirmed",
    steps: [RANGE_STAYS],
  },
  {
    ...station,
    name: "station-lost",
    shows: "The server was lost: nothing is shown as live, commands are disabled",
    steps: [
      {
        do: "facts",
        events: [
          {
            type: "link-changed",
            server: p.serverId("telestra-a"),
            link: {
              state: "down",
              since: p.AT,
              reason: "no data from the server for 10 s",
            },
            at: p.AT,
          },
        ],
      },
      { do: "wait", ms: 48_000 },
    ],
  },
  {
    ...station,
    name: "station-bridge-lost",
    shows: "The bridge itself is silent",
    steps: [{ do: "lose-bridge" }, { do: "wait", ms: 48_000 }],
  },
  {
    ...station,
    name: "station-quiet",
    shows: "No calls: every place empty",
    snapshot: { board: { ...EXERCISE, calls: [] }, activity: [] },
  },
  {
    ...station,
    name: "station-demo",
    shows: "The demo, marked as such",
    snapshot: { ...snapshot, isDemo: true },
  },
  {
    ...station,
    name: "station-own",
    shows: "A station that shows some of the accounts, one of which does not exist",
    own: [
      { kind: "account", server: p.serverId("telestra-a"), account: p.accountId("account-1") },
      { kind: "account", server: p.serverId("telestra-a"), account: p.accountId("account-7") },
      { kind: "group", group: "Towr" },
    ],
  },
  {
    ...station,
    name: "settings",
    shows: "The settings, while calls ring",
    screen: "settings",
  },
  {
    ...station,
    name: "station-connecting",
    shows: "Before the first snapshot",
    snapshot: null,
  },
];
