/** A forwarding as the server keeps it, also when it is off. */
export interface SimForwarding {
  /** As on the wire. */
  readonly type: string;
  readonly isOn: boolean;
  readonly number: string;
  readonly ringDuration: string;
}

/** What has changed on a device. */
export type FeatureChange =
  | { feature: "do-not-disturb"; device: string; isOn: boolean }
  | { feature: "forwarding"; device: string; forwarding: SimForwarding };

/** What the devices of a telephone system do with their calls. It is kept and told, and no call goes elsewhere for it. */
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
