import type { Account } from "@callboard/shared/account";
import type { Board } from "@callboard/shared/board";
import type { LiveCall } from "@callboard/shared/call";
import type { Scene, Step } from "../scene.ts";
import * as p from "./parts.ts";

const SERVERS = [
  ["telestra-a", "Bay 1", 64],
  ["telestra-b", "Bay 2", 64],
  ["telestra-c", "Bay 3", 48],
  ["telestra-d", "Bridge sim 1", 96],
  ["telestra-e", "Bridge sim 2", 96],
  ["telestra-f", "Tower sim 1", 80],
  ["telestra-g", "Tower sim 2", 80],
  ["telestra-h", "Classroom", 72],
  ["telestra-i", "Spare rack", 40],
] as const;
const ROLES = [
  "Tower",
  "Ground",
  "Approach",
  "Delivery",
  "Ops desk",
  "Range control",
  "Crash crew",
];

function accountsOf(server: string, count: number): Account[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${String(ROLES[index % ROLES.length])} ${1 + (index % 6)}`;
    const of = { server, id: `account-${index + 1}`, number: String(3001 + index), name };
    if (index === 5) return p.account(of, { registration: "refused", sipCode: 403 });
    if (index % 17 === 9) return p.account(of, { registration: "logged-out", asked: "logout" });
    return p.account(of);
  });
}

function callsOf(server: string, place: number): LiveCall[] {
  const at = (index: number, name: string, ago: number) => {
    const account = `account-${index}`;
    return { key: `${server}-${index}`, server, account, number: String(3300 + index), name, ago };
  };
  const calls = [
    p.call(at(2, "Approach", 252 + place)),
    p.call(at(7, "Range control", 741 - place)),
  ];
  if (place % 3 === 0) calls.push(p.heldByUs(at(11, "Crash crew", 88 + place)));
  if (place % 4 === 1) calls.push(p.ringing(at(14, "Fire station", 9 + place)));
  return calls;
}

const FLEET: Board = {
  servers: SERVERS.map(([id, name]) => p.server(id, name)),
  accounts: SERVERS.flatMap(([id, , count]) => accountsOf(id, count)),
  calls: SERVERS.flatMap(([id], place) => callsOf(id, place)),
  directory: [],
};
const ONE: Board = { ...FLEET, calls: [] };
const picture = { board: FLEET, activity: [] };

function link(server: string, state: "down" | "slow", since: number): Step {
  const reason = state === "down" ? "connection refused" : null;
  const fact = { type: "link-changed", server: p.serverId(server), at: since } as const;
  return { do: "facts", events: [{ ...fact, link: { state, since, reason } }] };
}
const TROUBLE = [link("telestra-c", "down", p.ago(134)), link("telestra-e", "slow", p.ago(6))];

/** All servers at once, for whoever looks after them and for the wall. */
export const FLEET_SCENES: readonly Scene[] = [
  {
    name: "monitor",
    shows: "Nine servers: one lost, one slow, accounts not registered",
    screen: "monitor",
    at: p.AT,
    picture,
    steps: TROUBLE,
  },
  {
    name: "monitor-bridge-lost",
    shows: "The bridge is not heard any more",
    screen: "monitor",
    at: p.AT,
    picture,
    steps: [{ do: "lose-bridge" }, { do: "wait", ms: 48_000 }],
  },
  {
    name: "wall",
    shows: "Calls on all servers, with two alarms",
    screen: "wall",
    at: p.AT,
    picture,
    steps: TROUBLE,
  },
  { name: "wall-normal", shows: "Nothing wrong", screen: "wall", at: p.AT, picture },
  {
    name: "wall-quiet",
    shows: "No calls",
    screen: "wall",
    at: p.AT,
    picture: { board: ONE, activity: [] },
  },
  {
    name: "wall-dead",
    shows: "The bridge is not heard: a dead picture that says so",
    screen: "wall",
    at: p.AT,
    picture,
    steps: [{ do: "lose-bridge" }, { do: "wait", ms: 47_000 }],
  },
];
