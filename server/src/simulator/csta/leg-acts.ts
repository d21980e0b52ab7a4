import type { CstaExchange, SimLeg } from "./exchange.ts";

/** A service on one leg: when the server takes it, and what it does. */
export interface LegAct {
  isPossible: (leg: SimLeg, exchange: CstaExchange) => boolean;
  perform: (leg: SimLeg, exchange: CstaExchange) => void;
}

/** The services on a leg by the names of their requests. */
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
      // A telephone has one ear: another call that talks has to be held first.
      isPossible: ({ state, device }, exchange) => {
        const legs = exchange.legsOn(device);
        return state === "hold" && !legs.some((other) => other.state === "connected");
      },
      perform: (leg, exchange) => exchange.retrieve(leg),
    },
  ],
]);
