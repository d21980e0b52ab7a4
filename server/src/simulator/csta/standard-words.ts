import type { SimEvent, SimLeg } from "./exchange.ts";
import { connection, deviceIn, element, ends, LEGS, plain, SUBJECTS } from "./words.ts";
import type { Root } from "./words.ts";

// What the simulated server says in the standard's dialect, in the order of the schema.

type EventName = SimEvent["event"];

/** ECMA-323, EventCause. */
const CAUSES: Readonly<Record<EventName, string>> = {
  Delivered: "newCall",
  Queued: "newCall",
  Established: "newCall",
  Held: "keyOperation",
  Retrieved: "keyOperation",
  Failed: "destNotObtainable",
  ConnectionCleared: "normalClearing",
  Diverted: "redirected",
  Transfered: "transfer",
};

/** What the numbers outside say in words of their own. */
const OUTSIDE_CAUSES: Readonly<Record<string, string>> = {
  "User busy": "busy",
  "Unallocated number": "numberUnallocated",
  "Call rejected": "callCancelled",
  "Destination out of order": "destOutOfOrder",
};

/** An event of a leg as the monitor of its device tells it: of the connection where it happened, with our own state. */
export function standardEventOf(happening: SimEvent, monitor: string, root: Root): string {
  const { event, leg, by, to, cause = "" } = happening;
  const away = event === "Transfered" && to !== undefined;
  return root(
    `${event}Event`,
    element("monitorCrossRefID", monitor),
    element(LEGS[event], connection(leg.id, ownerOf(happening))),
    deviceIn(SUBJECTS[event], by),
    away ? deviceIn("transferredToDevice", to) : "",
    NAMES_ENDS.has(event) ? ends(leg) : "",
    element("localConnectionInfo", stateOf(event, leg)),
    element("cause", plain(OUTSIDE_CAUSES[cause] ?? CAUSES[event])),
  );
}

const NAMES_ENDS: ReadonlySet<EventName> = new Set([
  "Delivered",
  "Queued",
  "Established",
  "Failed",
  "Diverted",
]);

/** It rings, is answered or fails at the called end, also where that is told to the caller. */
function ownerOf({ event, leg, by }: SimEvent): string {
  const isThere = event === "Delivered" || event === "Established" || event === "Failed";
  return isThere ? by : leg.device;
}

function stateOf(event: EventName, { state }: SimLeg): string {
  if (event === "ConnectionCleared" || event === "Diverted" || event === "Transfered")
    return "null";
  if (event === "Failed") return "fail";
  // A caller is connected while the far end rings.
  return state === "delivered" ? "connected" : state;
}
