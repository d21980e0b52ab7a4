/** Where sound can be played. */
export interface Output {
  id: string;
  name: string;
}

/** The browser's own words for whatever the system has chosen; that is offered once, by our name. */
const ALIASES = ["", "default", "communications"];

/** The outputs worth a choice: named ones, and more than one. Browsers name them only to pages that they trust. */
export function outputsAmong(devices: readonly MediaDeviceInfo[]): readonly Output[] {
  const outputs = devices
    .filter(({ kind, deviceId }) => kind === "audiooutput" && !ALIASES.includes(deviceId))
    .filter(({ label }) => label !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  return outputs.length > 1 ? outputs : [];
}

/** What outputs are found and used by. */
export interface OutputsParts {
  /** Null where the browser lists no devices, as on plain http from another machine. */
  devices: Pick<
    MediaDevices,
    "enumerateDevices" | "addEventListener" | "removeEventListener"
  > | null;
  /** What a person has chosen, and how to play on it. */
  chosen: () => string;
  use: (output: string) => Promise<boolean>;
}

/** Plays on the chosen output while it is plugged in, else on the system's own. */
export class Outputs {
  readonly #parts: OutputsParts;
  #list = $state.raw<readonly Output[]>([]);
  #isRefused = $state(false);
  /** What it plays on now. */
  #used = "";

  constructor(parts: OutputsParts) {
    this.#parts = parts;
  }

  get list(): readonly Output[] {
    return this.#list;
  }

  /** Whether the chosen one could not be used. */
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

  /** Looks what is plugged in now. */
  async look(): Promise<void> {
    this.#list = outputsAmong(await this.#found());
    await this.choose();
  }

  /** Goes over to what is chosen now. */
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
      return []; // a page that may not ask has no choice to offer
    }
  }
}
