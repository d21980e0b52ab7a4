/** One device's part in a call. */
export interface SimLeg {
  /** uni-tel gives each leg its own id; in the standard all legs of a call share one. */
  readonly id: string;
  readonly device: string;
  /** Changes with a transfer. */
  far: string;
  readonly direction: "incoming" | "outgoing";
  /** `delivered` and `queued` are also states of a caller's leg: the far end rings or is in a queue. */
  state: "alerting" | "delivered" | "queued" | "connected" | "hold";
  /** The keypad tones sent to the far end. */
  tones: string;
  readonly call: SimCall;
}

export interface SimCall {
  /** The id of all its legs, where they share one. */
  readonly id: string;
  /** The id that links the legs of a call. */
  readonly linkage: string;
  /** The service by which a client made it; null for a call dialed on a telephone. */
  readonly madeBy: string | null;
  /** The caller's name, where the PBX knows it. */
  readonly callerName?: string | undefined;
  readonly legs: SimLeg[];
}

/** An event of a leg, and the device that caused it. */
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
  /** The destination of a transferred or diverted call. */
  to?: string;
  /** The cause, unless it is the ordinary one. */
  cause?: string;
}

type Ends = Pick<SimLeg, "device" | "far" | "direction"> & { id?: string };

/** What the exchange needs to know about numbers and ids. */
export interface ExchangeCallbacks {
  nameOf: (number: string) => string | undefined;
  /** A caller of such a number waits until `leaveQueue`. */
  isQueue: (number: string) => boolean;
  /** Whether all legs of a call have the same id. */
  sharesIds: boolean;
}

const USUAL: ExchangeCallbacks = {
  nameOf: () => undefined,
  isQueue: () => false,
  sharesIds: false,
};

/** The devices of a PBX, and the calls between them and external numbers. */
export class CstaExchange {
  readonly #devices: ReadonlySet<string>;
  readonly #emit: (simEvent: SimEvent) => void;
  readonly #ways: ExchangeCallbacks;
  #calls: SimCall[] = [];
  #ids = 0;

  constructor(
    devices: readonly string[],
    emit: (simEvent: SimEvent) => void,
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

  /** One number calls another; at least one of them is a device. */
  place(from: string, to: string, madeBy: string | null): SimCall {
    const call = this.prepare(from, to, madeBy);
    this.announce(call, to);
    return call;
  }

  /** Makes a call without any event until it is announced. */
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

  /** A number calls a device, which does not ring before `leaveQueue`: its calls wait in a queue. */
  placeInQueue(from: string, to: string, queue: string): SimCall {
    const call = this.#begin(null, from);
    this.#add(call, { device: to, far: from, direction: "incoming" });
    this.queue(call, queue);
    return call;
  }

  /** An unanswered call waits in a queue. */
  queue(call: SimCall, queue: string): void {
    for (const leg of call.legs) {
      leg.state = "queued";
      this.#emit({ event: "Queued", leg, by: queue });
    }
  }

  /** An agent is free, so the call rings there. */
  leaveQueue(call: SimCall): void {
    for (const leg of call.legs.filter(({ state }) => state === "queued")) {
      leg.state = firstState(leg);
      this.#emit({ event: "Delivered", leg, by: isIncoming(leg) ? leg.device : leg.far });
    }
  }

  /** Holds a leg and calls another number about it; the new leg has its id with a suffix (uni-tel, TransferCall). */
  consult(about: SimLeg, to: string): void {
    this.hold(about);
    const call = this.#begin("ConsultationCall", about.device);
    const { device } = about;
    this.#add(call, { device, far: to, direction: "outgoing", id: `${about.id}-att` });
    if (this.has(to)) this.#add(call, { device: to, far: device, direction: "incoming" });
    for (const leg of call.legs) this.#emit({ event: "Delivered", leg, by: to });
  }

  /** Connects the far ends of two legs; the device leaves both calls. */
  join(active: SimLeg, held: SimLeg): void {
    for (const leg of [active, held]) {
      const { far: to } = leg === active ? held : active;
      this.#leave(leg);
      this.#emit({ event: "Transfered", leg, by: leg.device, to });
      for (const other of leg.call.legs) other.far = to;
      if (leg.call.legs.length === 0) this.#forget(leg.call);
    }
  }

  /** The device transfers or diverts its call: it rings at the other number, if that is a device. */
  redirect(leg: SimLeg, to: string, event: "Diverted" | "Transfered"): void {
    this.#leave(leg);
    this.#emit({ event, leg, by: leg.device, to });
    for (const other of leg.call.legs) other.far = to;
    const { call, far } = leg;
    if (this.has(to)) {
      const next = this.#add(call, { device: to, far, direction: "incoming" });
      this.#emit({ event: "Delivered", leg: next, by: to });
    } else if (call.legs.length === 0) this.#forget(call);
  }

  /** Another device answers a ringing call. */
  pickUp(leg: SimLeg, device: string): void {
    const { call, far } = leg;
    this.#leave(leg);
    this.#emit({ event: "Diverted", leg, by: leg.device, to: device });
    for (const other of call.legs) other.far = device;
    this.#add(call, { device, far, direction: "incoming" });
    this.answer(call);
  }

  /** The called device answers; its talking call is put on hold. */
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

  /** The call fails: no such number, or no answer. */
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
