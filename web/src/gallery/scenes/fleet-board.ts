import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import * as p from "./parts.ts";

/** A server of the fleet: which of its accounts, counted from 1, talk, hold, ring or cannot take a call. */
interface Of {
  id: string;
  name: string;
  count: number;
  talks?: readonly number[];
  holds?: readonly number[];
  rings?: readonly number[];
  refused?: readonly (readonly [place: number, sipCode: number])[];
  out?: readonly number[];
}

const SERVERS: readonly Of[] = [
  { id: "telestra-a", name: "Bay 1", count: 64, talks: [1, 16, 42], refused: [[33, 403]] },
  {
    ...{ id: "telestra-b", name: "Bay 2", count: 64, talks: [1, 59, 60], out: [28, 40] },
    refused: [
      [2, 403],
      [57, 503],
    ],
  },
  { id: "telestra-c", name: "Bay 3", count: 48, talks: [7], holds: [31] },
  {
    ...{ id: "telestra-d", name: "Bridge sim 1", count: 96, holds: [14, 23], rings: [56] },
    talks: [9, 12, 18, 25, 39, 41, 54, 55, 60, 61, 66, 78, 80, 89, 96],
    out: [82, 87],
  },
  {
    ...{ id: "telestra-e", name: "Bridge sim 2", count: 96, holds: [16, 90], rings: [54] },
    talks: [7, 32, 34, 42, 51, 73, 79, 85],
    out: [31, 48, 70, 76],
  },
  {
    ...{ id: "telestra-f", name: "Control sim 1", count: 80, out: [35, 47, 57] },
    talks: [18, 20, 29, 30, 51, 52, 53, 56, 66],
  },
  { id: "telestra-g", name: "Control sim 2", count: 80, talks: [14, 66], holds: [56], out: [77] },
  {
    ...{ id: "telestra-h", name: "Classroom", count: 72, talks: [21], out: [4, 62] },
    refused: [
      [53, 503],
      [64, 503],
    ],
  },
  { id: "telestra-i", name: "Spare rack", count: 40, refused: [[17, 403]], out: [5, 6] },
];
const ROLES = [
  "Tower",
  "Ground",
  "Approach",
  "Delivery",
  "Radar",
  "Ops desk",
  "Range control",
  "Crash crew",
  "Fire station",
  "Medical",
  "Met office",
  "Dispatch",
  "Pilot",
  "Loadmaster",
  "Bridge",
  "Helm",
  "Engine room",
  "Sonar",
  "Gate",
  "Observer",
];
/** Prime to the number of names, so that no server has a name twice, and neighbours differ in kind. */
const STRIDE = 37;
const NAMES = ROLES.flatMap((role) => [1, 2, 3, 4, 5, 6].map((desk) => `${role} ${desk}`));
const COUNT = SERVERS.reduce((sum, { count }) => sum + count, 0);

function nameOf(line: number): string {
  return String(NAMES[(line * STRIDE) % NAMES.length]);
}
const numberOf = (line: number): string => String(3001 + line);

/** Lines are numbered across all servers, like the numbers of a centre. */
function firstLineOf(server: Of): number {
  return SERVERS.slice(0, SERVERS.indexOf(server)).reduce((sum, { count }) => sum + count, 0);
}

function accountsOf(server: Of): Account[] {
  return Array.from({ length: server.count }, (_, index) => {
    const line = firstLineOf(server) + index;
    const id = `account-${index + 1}`;
    const of = { server: server.id, id, number: numberOf(line), name: nameOf(line) };
    return p.account(of, registrationOf(server, index + 1));
  });
}

function registrationOf({ refused = [], out = [] }: Of, place: number): Partial<Account> {
  const refusal = refused.find(([one]) => one === place);
  if (refusal) return { registration: "refused", sipCode: refusal[1] };
  return out.includes(place) ? { registration: "logged-out", asked: "logout" } : {};
}

/** The far end and the duration differ from call to call and never change between runs. */
function callOf(server: Of, place: number): Parameters<typeof p.call>[0] {
  const line = firstLineOf(server) + place - 1;
  // Always an odd number of lines away: no line calls itself.
  const far = (line * 173 + 341) % COUNT;
  return {
    ...{ key: `${server.id}-${place}`, server: server.id, account: `account-${place}` },
    ...{ number: numberOf(far), name: nameOf(far), ago: 40 + ((line * 97) % 1100) },
  };
}

function callsOf(server: Of): LiveCall[] {
  const { talks = [], holds = [], rings = [] } = server;
  return [
    ...talks.map((place) => p.call(callOf(server, place))),
    ...holds.map((place) => p.heldByUs(callOf(server, place))),
    ...rings.map((place) => p.ringing({ ...callOf(server, place), ago: place % 27 })),
  ];
}

/** Nine servers of a busy centre, with more calls than a wall can show one by one. */
export const FLEET: Board = {
  servers: SERVERS.map(({ id, name }) => p.server(id, name)),
  accounts: SERVERS.flatMap(accountsOf),
  calls: SERVERS.flatMap(callsOf),
  directory: [],
};

const CALM = new Set(["telestra-a", "telestra-c", "telestra-f", "telestra-g"]);
/** The same at a calmer hour. */
export const CALM_FLEET: Board = {
  ...FLEET,
  calls: FLEET.calls.filter(({ phase, server }) => phase === "ringing" || CALM.has(server)),
};
