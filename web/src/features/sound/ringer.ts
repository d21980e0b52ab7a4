import { PERIOD_MS } from "./tones.ts";
import type { ToneName } from "./tones.ts";
import type { Playing } from "./tone-for.ts";

interface RingerParts {
  /** Plays a tone once; the returned function cuts it off. */
  play: (tone: ToneName) => () => void;
  /** Schedules a callback; the returned function cancels it. */
  after: (ms: number, act: () => void) => () => void;
}

/**
 * Repeats the current tone. One timer for each repeat is enough in a hidden tab as well: browsers throttle the timers of
 * hidden pages, but not of those that played sound in the last half minute.
 */
export class Ringer {
  readonly #parts: RingerParts;
  #playing: Playing = "nothing";
  #cut: () => void = () => undefined;
  #callOff: () => void = () => undefined;

  constructor(parts: RingerParts) {
    this.#parts = parts;
  }

  /** Starts another tone at once, or continues with the same. */
  set(playing: Playing): void {
    if (playing === this.#playing) return;
    this.stop();
    this.#playing = playing;
    if (playing !== "nothing") this.#sound(playing);
  }

  stop(): void {
    if (this.#playing === "nothing") return;
    this.#playing = "nothing";
    this.#callOff();
    this.#cut();
  }

  #sound(playing: Exclude<Playing, "nothing">): void {
    this.#cut = this.#parts.play(playing);
    this.#callOff = this.#parts.after(PERIOD_MS[playing], () => this.#sound(playing));
  }
}
