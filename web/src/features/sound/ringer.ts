import { PERIOD_MS } from "./tones.ts";
import type { ToneName } from "./tones.ts";
import type { Playing } from "./what-plays.ts";

interface RingerParts {
  /** Plays a tone once; the returned function cuts it off. */
  play: (tone: ToneName) => () => void;
  /** Does something later; the returned function calls it off. */
  after: (ms: number, act: () => void) => () => void;
}

/**
 * Repeats what is to be heard for as long as it is. A timer for each time is enough in a hidden tab as well: browsers
 * slow down the timers of hidden pages, but not of those that were heard in the last half minute.
 */
export class Ringer {
  readonly #parts: RingerParts;
  #playing: Playing = "nothing";
  #cut: () => void = () => undefined;
  #callOff: () => void = () => undefined;

  constructor(parts: RingerParts) {
    this.#parts = parts;
  }

  /** Begins something else at once, or goes on with the same. */
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
