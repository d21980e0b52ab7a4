import type { Phones } from "../server-traffic.ts";
import type { AccountState, CallHandle, LegState } from "../simulator.ts";
import type { CstaSimulator } from "./csta-simulator.ts";
import type { CstaExchange, SimCall, SimLeg } from "./exchange.ts";

/** The telephones of a simulated CSTA server, with the interface of a Telestra server's. */
export function cstaPhones(sim: CstaSimulator): Phones {
  const { exchange, outside } = sim;
  const serials = new Serials();
  const legOn = (device: string, id: number | undefined): SimLeg => {
    const fits = (leg: SimLeg): boolean => id === undefined || serials.of(leg) === id;
    const leg = exchange.legsOn(device).findLast(fits);
    if (!leg) throw new Error(`${device} has no such call now.`);
    return leg;
  };
  const handle = (call: SimCall): CallHandle => handleOf(exchange, call, serials);
  return {
    outside,
    state: () => sim.devices.map((device) => stateOf(sim, device, serials)),
    ring: ({ to, from, name }) => handle(sim.ring(from, to, name)),
    placeCall: (device, number) => handle(exchange.place(device, number, null)),
    answer: (device, id) => exchange.answer(legOn(device, id).call),
    farEndHangsUp: (device, id) => {
      const { call, far } = legOn(device, id);
      exchange.clear(call, far);
    },
  };
}

/** Numbers for calls and legs, whose own ids are texts. */
class Serials {
  readonly #known = new WeakMap<object, number>();
  #last = 0;

  of(item: SimCall | SimLeg): number {
    const serial = this.#known.get(item) ?? (this.#last += 1);
    this.#known.set(item, serial);
    return serial;
  }
}

function handleOf(exchange: CstaExchange, call: SimCall, serials: Serials): CallHandle {
  const [first] = call.legs;
  const caller = first?.direction === "incoming" ? first.far : (first?.device ?? "");
  return {
    call: serials.of(call),
    stage: () => {
      if (!exchange.isThere(call)) return "ended";
      return call.legs.some(isStarted) ? "answered" : "ringing";
    },
    legs: () => call.legs.map((leg) => ({ account: leg.device, callId: serials.of(leg) })),
    hangUp: () => {
      if (exchange.isThere(call)) exchange.clear(call, caller);
    },
  };
}

/** A device is always in service here; its number is its id. */
function stateOf(sim: CstaSimulator, device: string, serials: Serials): AccountState {
  const legs = sim.exchange.legsOn(device).map((leg) => legState(leg, serials));
  const name = sim.nameOf(device) ?? device;
  return { id: device, number: device, name, registered: true, code: 200, legs };
}

function legState(leg: SimLeg, serials: Serials): LegState {
  const isIn = leg.direction === "incoming";
  return {
    id: serials.of(leg),
    call: serials.of(leg.call),
    caller: isIn ? leg.far : leg.device,
    callee: isIn ? leg.device : leg.far,
    direction: isIn ? "in" : "out",
    started: isStarted(leg),
    stopped: false,
    held: leg.state === "hold",
  };
}

function isStarted({ state }: SimLeg): boolean {
  return state === "connected" || state === "hold";
}
