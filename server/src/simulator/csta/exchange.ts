/** One device's part in a call. */
export interface SimLeg {
  /** uni-tel gives each leg an id of its own, the standard all of a call the same. */
  readonly id: string;
  readonly device: string;
  /** Another one after a transfer. */
  far: string;
  readonly direction: "incoming" | "outgoing";
  /** `delivered` and `queued` are also states of whoever calls: there the far end rings or has a queue. */
  state: "alerting" | "delivered" | "queued" | "connected" | "hold";
  /** The keypad tones that have gone to the far end. */
  tones: string;
  readonly call: SimCall;
}

export interface SimCall {
  /** Of all its legs, where they share one. */
  readonly id: string;
  /** What joins the legs of a call. */
  readonly linkage: string;
  /** The service by which a client made it; null on a telephone. */
  readonly madeBy: string | null;
  /** Who calls, where the telephone system knows a name. */
  readonly callerName?: string | undefined;
  readonly legs: SimLeg[];
}

/** What happens to a leg, and which device did it. */
export interface SimEvent {
  event:
    | "Delivered"
    | "Queued"
    | "Established"
    | "Held"
    | "Retrieved"
    | "Failed"
    | "ConnectionCleared"
    | "Diverted"
    | "Transfered";
  leg: SimLeg;
  by: string;
  /** Where a call goes that is given away. */
  to?: string;
  /** Why, where it is not the ordinary. */
  cause?: string;
}

type Ends = Pick<SimLeg, "device" | "far" | "direction"> & { id?: string };

/** What the exchange is to know of numbers besides its devices, and of ids. */
export interface ExchangeCallbacks {
  nameOf: (number: string) => string | undefined;
  /** Whoever calls there waits until `leaveQueue`. */
  isQueue: (number: string) => boolean;
  /** Whether all legs of a call have the same id. */
  sharesIds: boolean;
}

const USUAL: ExchangeCallbacks = {
  nameOf: () => undefined,
  isQueue: () => false,
  sharesIds: false,
};

/** The devices of a telephone system and the calls between them and the world outside. */
export class CstaExchange {
  readonly #devices: ReadonlySet<string>;
  readonly #emit: (happening: SimEvent) => void;
  readonly #ways: ExchangeCallbacks;
  #calls: SimCall[] = [];
  #ids = 0;

  constructor(
    devices: readonly string[],
    emit: (happening: SimEvent) => void,
    ways: ExchangeCallbacks = USUAL,
  ) {
    this.#devices = new Set(devices);
    this.#emit = emit;
    this.#ways = ways;
  }

  has(device: string): boolean {
    return this.#devices.has(device);
  }

  isThere(call: SimCall): boolean {
    return this.#calls.includes(call);
  }

  legsOn(device: string): readonly SimLeg[] {
    return this.#calls.flatMap(({ legs }) => legs).filter((leg) => leg.device === device);
  }

  find(device: string, id: string): SimLeg | undefined {
    return this.legsOn(device).find((leg) => leg.id === id);
  }

  /** Somebody calls somebody; at least one of them is a device here. */
  place(from: string, to: string, madeBy: string | null): SimCall {
    const call = this.prepare(from, to, madeBy);
    this.announce(call, to);
    return call;
  }

  /** Makes a call of which nobody knows before it is announced. */
  prepare(from: string, to: string, madeBy: string | null): SimCall {
    const call = this.#begin(madeBy, from);
    if (this.has(from)) this.#add(call, { device: from, far: to, direction: "outgoing" });
    if (this.has(to)) this.#add(call, { device: to, far: from, direction: "incoming" });
    return call;
  }

  announce(call: SimCall, to: string): void {
    if (this.#ways.isQueue(to)) this.queue(call, to);
    else for (const leg of call.legs) this.#emit({ event: "Delivered", leg, by: to });
  }

  /** Somebody calls a device, which does not ring before `leaveQueue`: its calls wait in a queue. */
  placeInQueue(from: string, to: string, queue: string): SimCall {
    const call = this.#begin(null, from);
    this.#add(call, { device: to, far: from, direction: "incoming" });
    this.queue(call, queue);
    return call;
  }

  /** A call that nobody has taken waits in a queue. */
  queue(call: SimCall, queue: string): void {
    for (const leg of call.legs) {
      leg.state = "queued";
      this.#emit({ event: "Queued", leg, by: queue });
    }
  }

  /** Somebody is free: it rings there. */
  leaveQueue(call: SimCall): void {
    for (const leg of call.legs.filter(({ state }) => state === "queued")) {
      leg.state = firstState(leg);
      this.#emit({ event: "Delivered", leg, by: isIncoming(leg) ? leg.device : leg.far });
    }
  }

  /** Puts a leg on hold and calls somebody about it; the new leg has its id and a suffix (uni-tel, TransferCall). */
  consult(about: SimLeg, to: string): void {
    this.hold(about);
    const call = this.#begin("ConsultationCall", about.device);
    const { device } = about;
    this.#add(call, { device, far: to, direction: "outgoing", id: `${about.id}-att` });
    if (this.has(to)) this.#add(call, { device: to, far: device, direction: "incoming" });
    for (const leg of call.legs) this.#emit({ event: "Delivered", leg, by: to });
  }

  /** The far ends of two legs talk to each other, and the device that joins them is out of it. */
  join(active: SimLeg, held: SimLeg): void {
    for (const leg of [active, held]) {
      const { far: to } = leg === active ? held : active;
      this.#leave(leg);
      this.#emit({ event: "Transfered", leg, by: leg.device, to });
      for (const other of leg.call.legs) other.far = to;
      if (leg.call.legs.length === 0) this.#forget(leg.call);
    }
  }

  /** The device gives its call away: it rings at the other number, if that is one of the devices here. */
  giveAway(leg: SimLeg, to: string, event: "Diverted" | "Transfered"): void {
    this.#leave(leg);
    this.#emit({ event, leg, by: leg.device, to });
    for (const other of leg.call.legs) other.far = to;
    const { call, far } = leg;
    if (this.has(to)) {
      const next = this.#add(call, { device: to, far, direction: "incoming" });
      this.#emit({ event: "Delivered", leg: next, by: to });
    } else if (call.legs.length === 0) this.#forget(call);
  }

  /** Another device answers a call that rings. */
  pickUp(leg: SimLeg, device: string): void {
    const { call, far } = leg;
    this.#leave(leg);
    this.#emit({ event: "Diverted", leg, by: leg.device, to: device });
    for (const other of call.legs) other.far = device;
    this.#add(call, { device, far, direction: "incoming" });
    this.answer(call);
  }

  /** The called end answers; who talked on the device before is put on hold. */
  answer(call: SimCall): void {
    const callee = call.legs.find(({ direction }) => direction === "incoming");
    const [first] = call.legs;
    const by = callee?.device ?? first?.far ?? "";
    for (const leg of call.legs) {
      for (const other of this.#talking(leg)) this.hold(other);
      leg.state = "connected";
      this.#emit({ event: "Established", leg, by });
    }
  }

  hold(leg: SimLeg): void {
    leg.state = "hold";
    this.#emit({ event: "Held", leg, by: leg.device });
  }

  retrieve(leg: SimLeg): void {
    leg.state = "connected";
    this.#emit({ event: "Retrieved", leg, by: leg.device });
  }

  clear(call: SimCall, by: string): void {
    this.#forget(call);
    for (const leg of call.legs) this.#emit({ event: "ConnectionCleared", leg, by });
  }

  /** Nothing comes of a call: nobody is there, or nobody takes it. */
  fail(call: SimCall, cause: string): void {
    this.#calls = this.#calls.filter((other) => other !== call);
    for (const leg of call.legs) this.#emit({ event: "Failed", leg, by: leg.far, cause });
  }

  #begin(madeBy: string | null, from: string): SimCall {
    this.#ids += 1;
    const linkage = `${this.#ids}_link@192.0.2.1`;
    const id = `FF${String(this.#ids).padStart(8, "0")}`;
    const callerName = this.#ways.nameOf(from);
    const call: SimCall = { id, linkage, madeBy, callerName, legs: [] };
    this.#calls.push(call);
    return call;
  }

  #add(call: SimCall, ends: Ends): SimLeg {
    this.#ids += 1;
    const own = `SIP/sim-${String(this.#ids).padStart(8, "0")}`;
    const id = this.#ways.sharesIds ? call.id : (ends.id ?? own);
    const leg: SimLeg = { ...ends, id, state: firstState(ends), tones: "", call };
    call.legs.push(leg);
    return leg;
  }

  #leave(leg: SimLeg): void {
    leg.call.legs.splice(leg.call.legs.indexOf(leg), 1);
  }

  #forget(call: SimCall): void {
    this.#calls = this.#calls.filter((other) => other !== call);
  }

  #talking(leg: SimLeg): readonly SimLeg[] {
    return this.legsOn(leg.device).filter((other) => other !== leg && other.state === "connected");
  }
}

function isIncoming({ direction }: Pick<SimLeg, "direction">): boolean {
  return direction === "incoming";
}

function firstState(leg: Pick<SimLeg, "direction">): SimLeg["state"] {
  return isIncoming(leg) ? "alerting" : "delivered";
}
