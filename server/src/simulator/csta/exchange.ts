/** One device's part in a call. */
export interface SimLeg {
  /** uni-tel gives each leg an id of its own. */
  readonly id: string;
  readonly device: string;
  readonly far: string;
  readonly direction: "incoming" | "outgoing";
  state: "alerting" | "delivered" | "connected" | "hold";
  readonly call: SimCall;
}

export interface SimCall {
  /** What joins the legs of a call. */
  readonly linkage: string;
  /** Made by MakeCall, and not on a telephone. */
  readonly isMade: boolean;
  /** Who calls, where the telephone system knows a name. */
  readonly callerName?: string | undefined;
  readonly legs: SimLeg[];
}

/** What happens to a leg, and which device did it. */
export interface Happening {
  event: "Delivered" | "Established" | "Held" | "Retrieved" | "Failed" | "ConnectionCleared";
  leg: SimLeg;
  by: string;
  /** Why, where it is not the ordinary. */
  cause?: string;
}

/** The devices of a telephone system and the calls between them and the world outside. */
export class CstaExchange {
  readonly #devices: ReadonlySet<string>;
  readonly #tell: (happening: Happening) => void;
  readonly #nameOf: (number: string) => string | undefined;
  #calls: SimCall[] = [];
  #ids = 0;

  constructor(
    devices: readonly string[],
    tell: (happening: Happening) => void,
    nameOf: (number: string) => string | undefined = () => undefined,
  ) {
    this.#devices = new Set(devices);
    this.#tell = tell;
    this.#nameOf = nameOf;
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
  place(from: string, to: string, isMade: boolean): SimCall {
    this.#ids += 1;
    const linkage = `${this.#ids}_link@192.0.2.1`;
    const call: SimCall = { linkage, isMade, callerName: this.#nameOf(from), legs: [] };
    if (this.has(from)) this.#add(call, { device: from, far: to, direction: "outgoing" });
    if (this.has(to)) this.#add(call, { device: to, far: from, direction: "incoming" });
    this.#calls.push(call);
    for (const leg of call.legs) this.#tell({ event: "Delivered", leg, by: to });
    return call;
  }

  /** The called end answers; who talked on the device before is put on hold. */
  answer(call: SimCall): void {
    const callee = call.legs.find(({ direction }) => direction === "incoming");
    const [first] = call.legs;
    const by = callee?.device ?? first?.far ?? "";
    for (const leg of call.legs) {
      for (const other of this.#talking(leg)) this.hold(other);
      leg.state = "connected";
      this.#tell({ event: "Established", leg, by });
    }
  }

  hold(leg: SimLeg): void {
    leg.state = "hold";
    this.#tell({ event: "Held", leg, by: leg.device });
  }

  retrieve(leg: SimLeg): void {
    leg.state = "connected";
    this.#tell({ event: "Retrieved", leg, by: leg.device });
  }

  clear(call: SimCall, by: string): void {
    this.#calls = this.#calls.filter((other) => other !== call);
    for (const leg of call.legs) this.#tell({ event: "ConnectionCleared", leg, by });
  }

  /** Nothing comes of a call: nobody is there, or nobody takes it. */
  fail(call: SimCall, cause: string): void {
    this.#calls = this.#calls.filter((other) => other !== call);
    for (const leg of call.legs) this.#tell({ event: "Failed", leg, by: leg.far, cause });
  }

  #add(call: SimCall, ends: Pick<SimLeg, "device" | "far" | "direction">): void {
    this.#ids += 1;
    const id = `SIP/sim-${String(this.#ids).padStart(8, "0")}`;
    const state = ends.direction === "incoming" ? "alerting" : "delivered";
    call.legs.push({ id, ...ends, state, call });
  }

  #talking(leg: SimLeg): readonly SimLeg[] {
    return this.legsOn(leg.device).filter((other) => other !== leg && other.state === "connected");
  }
}
