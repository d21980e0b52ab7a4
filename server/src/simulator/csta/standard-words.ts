import type { SimEvent, SimLeg } from "./exchange.ts";
import { connection, deviceIn, element, ends, LEGS, plain, SUBJECTS } from "./words.ts";
import type { Root } from "./words.ts";

// The simulated server's messages in the standard's dialect, in the order of the schema.

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

/** Causes of external numbers, in the standard's words. */
const OUTSIDE_CAUSES: Readonly<Record<string, string>> = {
  "User busy": "busy",
  "Unallocated number": "numberUnallocated",
  "Call rejected": "callCancelled",
  "Destination out of order": "destOutOfOrder",
};

/** An event of a leg by its device's monitor: of the connection where it happened, with our own state. */
export function standardEventOf(simEvent: SimEvent, monitor: string, root: Root): string {
  const { event, leg, by, to, cause = "" } = simEvent;
  const away = event === "Transfered" && to !== undefined;
  return root(
    `${event}Event`,
    element("monitorCrossRefID", monitor),
    element(LEGS[event], connection(leg.id, ownerOf(simEvent))),
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

/** A call rings, is answered or fails at the called end, even when reported to the caller. */
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
