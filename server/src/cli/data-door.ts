import { setTimeout as sleep } from "node:timers/promises";
import { Doorman } from "../people/doorman.ts";
import { USUAL_SIGN_IN } from "../people/sign-in-limits.ts";
import type { SignInLimits } from "../people/sign-in-limits.ts";
import { dataFolder, openStoreAlone } from "./data-folder.ts";

/** The data directory of a bridge, which is opened when it is needed: a demo needs none until it ends. */
export class DataDoor {
  readonly #folder: string;
  readonly #signIn: SignInLimits;
  #opened: { doorman: Doorman; close: () => void } | null = null;

  constructor(
    options: { dataDir?: string; config?: string },
    source: { dataDir?: string | undefined; signIn?: SignInLimits },
  ) {
    this.#signIn = source.signIn ?? USUAL_SIGN_IN;
    this.#folder = dataFolder({
      asked: options.dataDir,
      environment: process.env["CALLBOARD_DATA_DIR"],
      configured: source.dataDir,
      file: options.config,
    });
  }

  /** Who knows the people; the same one each time. Throws `Exit` when the directory cannot be used. */
  open(): Doorman {
    if (this.#opened) return this.#opened.doorman;
    const { store, close } = openStoreAlone(this.#folder);
    const wait = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
    const doorman = new Doorman({ store, now: () => Date.now(), wait, signIn: this.#signIn });
    doorman.sessions.sweep();
    this.#opened = { doorman, close };
    return doorman;
  }

  close(): void {
    this.#opened?.close();
    this.#opened = null;
  }
}
