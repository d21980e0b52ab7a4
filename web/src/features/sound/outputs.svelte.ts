/** A device that can play sound. */
export interface Output {
  id: string;
  name: string;
}

/** The browser's id for the system default; offered once, under our own name. */
const ALIASES = ["", "default", "communications"];

/** The outputs worth choosing from: named ones, and more than one. Browsers name them only to permitted pages. */
export function outputsAmong(devices: readonly MediaDeviceInfo[]): readonly Output[] {
  const outputs = devices
    .filter(({ kind, deviceId }) => kind === "audiooutput" && !ALIASES.includes(deviceId))
    .filter(({ label }) => label !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  return outputs.length > 1 ? outputs : [];
}

/** How outputs are listed and used. */
export interface OutputsParts {
  /** Null if the browser lists no devices, as on plain http from another machine. */
  devices: Pick<
    MediaDevices,
    "enumerateDevices" | "addEventListener" | "removeEventListener"
  > | null;
  /** The user's choice, and how to play on it. */
  chosen: () => string;
  use: (output: string) => Promise<boolean>;
}

/** Plays on the chosen output while it is plugged in, else on the system default. */
export class Outputs {
  readonly #parts: OutputsParts;
  #list = $state.raw<readonly Output[]>([]);
  #isRefused = $state(false);
  /** The output in use. */
  #used = "";

  constructor(parts: OutputsParts) {
    this.#parts = parts;
  }

  get list(): readonly Output[] {
    return this.#list;
  }

  /** Whether the chosen output could not be used. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  start(): () => void {
    const { devices } = this.#parts;
    const changed = () => void this.look();
    devices?.addEventListener("devicechange", changed);
    changed();
    return () => devices?.removeEventListener("devicechange", changed);
  }

  /** Lists the plugged-in devices. */
  async look(): Promise<void> {
    this.#list = outputsAmong(await this.#found());
    await this.choose();
  }

  /** Switches to the chosen output. */
  async choose(): Promise<void> {
    const chosen = this.#parts.chosen();
    const isThere = this.#list.some(({ id }) => id === chosen);
    this.#isRefused = !(await this.#goOver(isThere ? chosen : ""));
    if (this.#isRefused) await this.#goOver("");
  }

  async #goOver(output: string): Promise<boolean> {
    if (output === this.#used) return true;
    const isUsed = await this.#parts.use(output);
    if (isUsed) this.#used = output;
    return isUsed;
  }

  async #found(): Promise<MediaDeviceInfo[]> {
    try {
      return (await this.#parts.devices?.enumerateDevices()) ?? [];
    } catch {
      return []; // without permission there is no choice to offer
    }
  }
}
