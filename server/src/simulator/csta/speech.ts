import { ECMA_323, ECMA_354 } from "../../drivers/csta/messages.ts";
import type { SimEvent, SimLeg } from "./exchange.ts";
import { j2Pipe, nulPipe } from "./pipe.ts";
import type { Pipe } from "./pipe.ts";
import type { SimRequest } from "./request.ts";
import { standardEventOf } from "./standard-words.ts";
import { connection, element, eventOf, quoted, root, startedCall } from "./words.ts";
import type { Root } from "./words.ts";

/** The dialects that the simulated server speaks: uni-tel's, and editions of the standard over J.2. */
export const SIM_DIALECTS = ["uni-tel", "ed3", "ed4", "ed5", "ed6"] as const;
export type SimDialect = (typeof SIM_DIALECTS)[number];

/** Checks a name from the command line; an unknown one throws an error that lists the known ones. */
export function simDialectNamed(name: string): SimDialect {
  const known = SIM_DIALECTS.find((dialect) => dialect === name);
  if (known) return known;
  throw new Error(`Unknown dialect "${name}". Choose one of: ${SIM_DIALECTS.join(", ")}.`);
}

/** The messages that differ between dialects. */
export interface SimSpeech {
  readonly createPipe: () => Pipe;
  readonly asksForLogin: boolean;
  /** Whether all legs of a call have one id, as in the standard. */
  readonly sharesIds: boolean;
  readonly root: Root;
  monitorOf(device: string): string;
  /** The part of a response that quotes its request's id. */
  quoted(request: SimRequest): string;
  eventOf(simEvent: SimEvent, monitor: string): string;
  /** The content of a snapshot's response. */
  listOf(monitor: string, infos: string): string;
  /** The response to MakeCall. */
  startedOn(leg: SimLeg): string;
}

/** The messages of a dialect; uni-tel's monitor names contain the trunk. */
export function speechOf(dialect: SimDialect, trunk: string): SimSpeech {
  return dialect === "uni-tel" ? uniTel(trunk) : standard(dialect);
}

function uniTel(trunk: string): SimSpeech {
  return {
    createPipe: nulPipe,
    asksForLogin: true,
    sharesIds: false,
    root,
    monitorOf: (device) => `u-${trunk}-${device}`,
    quoted: ({ texts }) => quoted(texts.get("requestID")),
    eventOf,
    listOf: (monitor, infos) =>
      element("serviceCrossRefID", monitor) +
      element("snapshotData", infos || "<snapshotDeviceResponseInfo />"),
    startedOn: ({ device }) => startedCall(device),
  };
}

function standard(edition: string): SimSpeech {
  const own: Root = (name, ...content) => {
    const namespace = name.includes("ApplicationSession") ? ECMA_354 : `${ECMA_323}/${edition}`;
    return `<${name} xmlns="${namespace}">${content.join("")}</${name}>`;
  };
  return {
    createPipe: j2Pipe,
    asksForLogin: false,
    sharesIds: true,
    root: own,
    // A monitor's name does not reveal its device.
    monitorOf: (device) => `99f${Buffer.from(device).toString("hex")}`,
    // The frame has the id.
    quoted: () => "",
    eventOf: (simEvent, monitor) => standardEventOf(simEvent, monitor, own),
    listOf: (_monitor, infos) =>
      element("crossRefIDorSnapshotData", element("snapshotData", infos)),
    startedOn: ({ id, device }) => element("callingDevice", connection(id, device)),
  };
}
