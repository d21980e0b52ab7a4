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

/** A server to be recorded. Who plays its tape again needs its protocol, its accounts, and what makes the keys of its calls. */
export interface Recorded {
  server: ServerId;
  protocol: string;
  /** Without its secrets. */
  access?: Access;
  accounts: readonly Account[];
  nonce: string;
  tap: Pick<Tap, "watch">;
}

/** The first note of a tape; a `TapeStart` as JSON follows it. */
export const RECORDING = "Recording: ";

export interface TapeStart {
  nonce: string;
  /** The default one where it is missing: tapes of before had no other. */
  protocol?: string;
  /** How the server is spoken to, without the log-in. */
  access?: Access;
  accounts: readonly { id: string; number: string | null }[];
}

/** Records servers' messages, a file for each. Whatever becomes of the files, calls go on. */
export class Tapes {
  readonly #parts: TapesParts;
  readonly #running = new Set<Tape>();

  constructor(parts: TapesParts) {
    this.#parts = parts;
  }

  /** Begins a tape of a server's messages; the returned function ends it. */
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

  /** Resolves when every tape is on the disk, or cannot be. */
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
      log.error({ folder, why: String(error) }, "the folder for recordings cannot be made");
    }
    // A new file always: nothing that was recorded before is lost, and no link that lies there is followed.
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
