import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Scene, Step } from "../scene.ts";
import { CALM_FLEET, FLEET } from "./fleet-board.ts";
import * as p from "./parts.ts";

const ACTIVITY: readonly ActivityLine[] = [
  p.line(153, "ended", ["Bridge 6", "call with Medical 1 ended on Classroom"]),
  p.line(181, "ended", ["Ops desk 1", "call with Medical 6 ended on Bay 2"]),
  p.line(229, "ended", ["Helm 4", "call with Delivery 4 ended on Control sim 2"]),
  p.line(316, "not-registered", ["Spare rack", "not registered: forbidden (403)"]),
  p.line(380, "ended", ["Sonar 3", "call with Loadmaster 2 ended on Bay 2"]),
  p.line(422, "ended", ["Engine room 3", "call with Engine room 1 ended on Control sim 1"]),
  p.line(497, "ended", ["Ground 1", "call with Crash crew 2 ended on Control sim 1"]),
];
const snapshot = { board: FLEET, activity: ACTIVITY };
const calm = { board: CALM_FLEET, activity: [] };
/** The text of its card, read as a whole. */
const CARD = "Bay 2 3 talking 64 accounts live since 22:01:49";
const searched: Step = { do: "type", into: "Name, number or server", text: "tower" };

function link(server: string, state: "down" | "slow", since: number): Step {
  const reason = state === "down" ? "connection refused" : null;
  const fact = { type: "link-changed", server: p.serverId(server), at: since } as const;
  return { do: "facts", events: [{ ...fact, link: { state, since, reason } }] };
}
const TROUBLE = [link("telestra-c", "down", p.ago(134)), link("telestra-e", "slow", p.ago(6))];

/** All servers at once, on the monitor and the wall. */
export const FLEET_SCENES: readonly Scene[] = [
  {
    name: "monitor",
    shows: "Nine servers: one lost, one slow, accounts not registered",
    screen: "monitor",
    at: p.AT,
    snapshot,
    steps: TROUBLE,
  },
  {
    name: "monitor-bridge-lost",
    shows: "The bridge is silent",
    screen: "monitor",
    at: p.AT,
    snapshot,
    steps: [{ do: "lose-bridge" }, { do: "wait", ms: 48_000 }],
  },
  {
    name: "monitor-search",
    shows: "The rows that match a word, problems first",
    screen: "monitor",
    at: p.AT,
    snapshot,
    steps: [...TROUBLE, searched],
  },
  {
    name: "monitor-server",
    shows: "The same on one server only, beside which a phone shows it",
    screen: "monitor",
    at: p.AT,
    snapshot,
    steps: [...TROUBLE, { do: "press", name: CARD }, searched],
  },
  {
    name: "wall-crowded",
    shows: "More calls than can be read one by one: a row for each server",
    screen: "wall",
    at: p.AT,
    snapshot,
    steps: TROUBLE,
  },
  {
    name: "wall",
    shows: "Calls on all servers, with two alarms",
    screen: "wall",
    at: p.AT,
    snapshot: calm,
    steps: TROUBLE,
  },
  { name: "wall-normal", shows: "No problem", screen: "wall", at: p.AT, snapshot: calm },
  {
    name: "wall-quiet",
    shows: "No calls",
    screen: "wall",
    at: p.AT,
    snapshot: { board: { ...FLEET, calls: [] }, activity: [] },
  },
  {
    name: "wall-dead",
    shows: "The bridge is silent: the stopped wall says so",
    screen: "wall",
    at: p.AT,
    snapshot: calm,
    steps: [{ do: "lose-bridge" }, { do: "wait", ms: 47_000 }],
  },
];
