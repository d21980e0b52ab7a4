/** A forwarding as the server keeps it, even if it is off. */
export interface SimForwarding {
  /** As on the wire. */
  readonly type: string;
  readonly isOn: boolean;
  readonly number: string;
  readonly ringDuration: string;
}

/** A changed feature of a device. */
export type FeatureChange =
  | { feature: "do-not-disturb"; device: string; isOn: boolean }
  | { feature: "forwarding"; device: string; forwarding: SimForwarding };

/** The features of a PBX's devices. They are stored and reported, but do not affect calls. */
export class CstaFeatures {
  readonly #emit: (change: FeatureChange) => void;
  readonly #undisturbed = new Set<string>();
  readonly #forwardings = new Map<string, readonly SimForwarding[]>();

  constructor(emit: (change: FeatureChange) => void) {
    this.#emit = emit;
  }

  isUndisturbed(device: string): boolean {
    return this.#undisturbed.has(device);
  }

  forwardings(device: string): readonly SimForwarding[] {
    return this.#forwardings.get(device) ?? [];
  }

  setDoNotDisturb(device: string, isOn: boolean): void {
    if (isOn) this.#undisturbed.add(device);
    else this.#undisturbed.delete(device);
    this.#emit({ feature: "do-not-disturb", device, isOn });
  }

  setForwarding(device: string, forwarding: SimForwarding): void {
    const others = this.forwardings(device).filter(({ type }) => type !== forwarding.type);
    this.#forwardings.set(device, [...others, forwarding]);
    this.#emit({ feature: "forwarding", device, forwarding });
  }
}
