import { setTimeout as sleep } from "node:timers/promises";
import { Authenticator } from "../sign-in/authenticator.ts";
import { USUAL_SIGN_IN } from "../sign-in/sign-in-limits.ts";
import type { SignInLimits } from "../sign-in/sign-in-limits.ts";
import { dataFolder, openStoreLocked } from "./data-folder.ts";

/** The data directory of a bridge, opened on first use: a demo needs none until it ends. */
export class DataDirectory {
  readonly #folder: string;
  readonly #signIn: SignInLimits;
  #opened: { authenticator: Authenticator; close: () => void } | null = null;

  constructor(
    options: { dataDir?: string; config?: string },
    source: { dataDir?: string | undefined; signIn?: SignInLimits },
  ) {
    this.#signIn = source.signIn ?? USUAL_SIGN_IN;
    this.#folder = dataFolder({
      option: options.dataDir,
      environment: process.env["CALLBOARD_DATA_DIR"],
      configured: source.dataDir,
      file: options.config,
    });
  }

  /** Opens the directory once, and returns its authenticator. Throws `Exit` when the directory cannot be used. */
  open(): Authenticator {
    if (this.#opened) return this.#opened.authenticator;
    const { store, close } = openStoreLocked(this.#folder);
    const wait = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
    const authenticator = new Authenticator({
      store,
      now: () => Date.now(),
      wait,
      signIn: this.#signIn,
    });
    authenticator.sessions.sweep();
    this.#opened = { authenticator, close };
    return authenticator;
  }

  close(): void {
    this.#opened?.close();
    this.#opened = null;
  }
}
