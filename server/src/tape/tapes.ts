import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "@callboard/shared/board/account";
import type { ServerId } from "@callboard/shared/board/ids";
import type { Logger } from "pino";
import type { Access } from "../drivers/driver.ts";
import type { Tap } from "../session/tap.ts";
import { Tape } from "./tape.ts";

export interface TapesParts {
  folder: string;
  now: () => number;
  log: Logger;
}

/** A server to record. A replay needs its protocol, its accounts and the nonce of its call keys. */
export interface Recorded {
  server: ServerId;
  protocol: string;
  /** Without secrets. */
  access?: Access;
  accounts: readonly Account[];
  nonce: string;
  tap: Pick<Tap, "watch">;
}

/** The prefix of a tape's first note; a `TapeStart` as JSON follows it. */
export const RECORDING = "Recording: ";

export interface TapeStart {
  nonce: string;
  /** Missing on older tapes, which have the default protocol. */
  protocol?: string;
  /** Framing and dialect, without the log-in. */
  access?: Access;
  accounts: readonly { id: string; number: string | null }[];
}

/** Records servers' messages, one file each. A failing file never affects calls. */
export class Tapes {
  readonly #parts: TapesParts;
  readonly #running = new Set<Tape>();

  constructor(parts: TapesParts) {
    this.#parts = parts;
  }

  /** Starts a tape of a server's messages; the returned function ends it. */
  record(recorded: Recorded): () => void {
    const tape = this.#open(recorded.server);
    tape.show(this.#heading(recorded));
    const leave = recorded.tap.watch(tape);
    this.#running.add(tape);
    return () => {
      leave();
      this.#running.delete(tape);
      void tape.end();
    };
  }

  /** Resolves when every tape is on the disk or can no longer be written. */
  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((tape) => tape.end()));
  }

  #open(server: ServerId): Tape {
    const { folder, now, log } = this.#parts;
    const time = new Date(now()).toISOString().replaceAll(/[:.]/g, "-");
    const file = join(folder, `${server}-${time}.jsonl`);
    const stopped = (why: string): void => {
      log.error({ server, file, why }, "recording stopped");
    };
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      log.error({ folder, why: String(error) }, "the folder for recordings cannot be created");
    }
    // Always a new file: this overwrites no earlier recording and follows no symbolic link.
    const out = createWriteStream(file, { flags: "wx", mode: 0o600 });
    log.info({ server, file }, "recording");
    return new Tape({ server, out, stopped });
  }

  #heading({ nonce, protocol, access, accounts }: Recorded): Parameters<Tape["show"]>[0] {
    const named = accounts.map(({ id, number }) => ({ id, number }));
    const start: TapeStart = {
      nonce,
      protocol,
      ...(access && { access }),
      accounts: named,
    };
    const text = `${RECORDING}${JSON.stringify(start)}`;
    return { direction: "note", at: this.#parts.now(), text };
  }
}
