import type { CstaBehaviour } from "./behaviours.ts";
import type { CstaExchange, SimLeg } from "./exchange.ts";
import type { SimRequest } from "./request.ts";
import { textIn } from "./request.ts";
import { connection, element } from "./words.ts";

/** A service on one leg: when the server accepts it, and its effect. */
export interface LegAct {
  isPossible: (leg: SimLeg, exchange: CstaExchange, request: SimRequest) => boolean;
  perform: (leg: SimLeg, exchange: CstaExchange, request: SimRequest) => void;
  /** The content of the response besides the request's id. */
  answer?: (leg: SimLeg, request: SimRequest) => string;
}

/** The leg services by request name. */
export const LEG_ACTS: ReadonlyMap<string, LegAct> = new Map<string, LegAct>([
  [
    "AnswerCall",
    {
      isPossible: ({ state }) => state === "alerting",
      perform: ({ call }, exchange) => exchange.answer(call),
    },
  ],
  [
    "ClearConnection",
    {
      isPossible: () => true,
      perform: ({ call, device }, exchange) => exchange.clear(call, device),
    },
  ],
  [
    "HoldCall",
    {
      isPossible: ({ state }) => state === "connected",
      perform: (leg, exchange) => exchange.hold(leg),
    },
  ],
  [
    "RetrieveCall",
    {
      // A telephone has one talking call: another one must be held first.
      isPossible: ({ state, device }, exchange) => {
        const legs = exchange.legsOn(device);
        return state === "hold" && !legs.some((other) => other.state === "connected");
      },
      perform: (leg, exchange) => exchange.retrieve(leg),
    },
  ],
  [
    "ConsultationCall",
    {
      isPossible: ({ state }) => state === "connected",
      perform: (leg, exchange, request) =>
        exchange.consult(leg, textIn(request, "consultedDevice")),
    },
  ],
  [
    "TransferCall",
    {
      isPossible: (leg, exchange, request) => heldWith(leg, exchange, request) !== undefined,
      perform: (leg, exchange, request) => {
        const held = heldWith(leg, exchange, request);
        if (held) exchange.join(leg, held);
      },
      answer: ({ id, device }) => element("transferredCall", connection(id, device)),
    },
  ],
  [
    "ReconnectCall",
    {
      isPossible: (leg, exchange, request) => heldWith(leg, exchange, request) !== undefined,
      perform: (leg, exchange, request) => {
        const held = heldWith(leg, exchange, request);
        exchange.clear(leg.call, leg.device);
        if (held) exchange.retrieve(held);
      },
      answer: ({ device }, request) =>
        element("reconnectedConnection", connection(request.callIds.get("heldCall") ?? "", device)),
    },
  ],
  [
    "SingleStepTransferCall",
    {
      isPossible: ({ state }) => state === "connected" || state === "hold",
      perform: (leg, exchange, request) =>
        exchange.redirect(leg, textIn(request, "transferredTo"), "Transfered"),
      answer: (_leg, request) =>
        element("transferredCall", connection("NotImplemented", textIn(request, "transferredTo"))),
    },
  ],
  [
    "DeflectCall",
    {
      isPossible: ({ state }) => state === "alerting",
      perform: (leg, exchange, request) =>
        exchange.redirect(leg, newDestination(request), "Diverted"),
    },
  ],
  [
    "GenerateDigits",
    {
      isPossible: ({ state }) => state === "connected",
      perform: (leg, _exchange, request) => {
        leg.tones += textIn(request, "charactersToSend");
      },
    },
  ],
]);

/** A single device, or the first of a list (ECMA-323 ed6). */
function newDestination(request: SimRequest): string {
  return textIn(request, "newDestination") || textIn(request, "device");
}

/** The services that a behaviour refuses once. */
const REFUSALS: ReadonlyMap<string, CstaBehaviour> = new Map([
  ["RetrieveCall", "refuses-retrieval"],
  ["GenerateDigits", "refuses-tones"],
]);

/** Whether a behaviour refuses this request once, although it is possible. */
export function isRefusedOnce({ name }: SimRequest, behaviours: Set<CstaBehaviour>): boolean {
  const refusal = REFUSALS.get(name);
  return refusal !== undefined && behaviours.delete(refusal);
}

/** The other leg of a consultation, if it is held as required. */
function heldWith(leg: SimLeg, exchange: CstaExchange, request: SimRequest): SimLeg | undefined {
  const held = exchange.find(leg.device, request.callIds.get("heldCall") ?? "");
  const isActive = leg.state === "connected" || leg.state === "delivered";
  return isActive && held?.state === "hold" ? held : undefined;
}
