import type { Writable } from "node:stream";
import type { ServerId } from "@callboard/shared/board/ids";
import { WireMessage } from "@callboard/shared/protocol/wire-message";
import * as z from "zod/mini";

/** One line of a tape. */
export const TapeLine = z.extend(WireMessage, { server: z.string() });
export type TapeLine = z.infer<typeof TapeLine>;

export interface TapeParts {
  server: ServerId;
  out: Writable;
  /** Called once, when recording ends although the bridge goes on. */
  stopped: (why: string) => void;
  maxBytes?: number;
}

/** About half a day of ten messages a second. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_UNWRITTEN_BYTES = 4 * 1024 * 1024;
const LAST_LINE_BYTES = 256;

/** Writes one server's messages to a file, one a line, as long as there is room. It never delays calls. */
export class Tape {
  readonly #parts: TapeParts;
  readonly #maxBytes: number;
  #bytes = 0;
  #isRunning = true;

  constructor(parts: TapeParts) {
    this.#parts = parts;
    this.#maxBytes = (parts.maxBytes ?? MAX_BYTES) - LAST_LINE_BYTES;
    parts.out.on("error", (error) => this.#stop(error.message));
  }

  hasRoom(): boolean {
    return this.#isRunning;
  }

  show(message: WireMessage): void {
    if (!this.#isRunning) return;
    const line = this.#line(message);
    const { out } = this.#parts;
    if (this.#bytes + line.length > this.#maxBytes) this.#end("it is full", message.at);
    else if (out.writableLength > MAX_UNWRITTEN_BYTES) this.#stop("the disk is too slow");
    else {
      this.#bytes += line.length;
      out.write(line);
    }
  }

  /** Resolves when all data is on the disk or can no longer be written. */
  end(): Promise<void> {
    this.#isRunning = false;
    const { out } = this.#parts;
    return new Promise((resolve) => {
      if (out.closed) resolve();
      out.once("close", resolve);
      out.end();
    });
  }

  #end(why: string, at: number): void {
    this.#parts.out.write(this.#line({ direction: "note", at, text: `Recording ends: ${why}.` }));
    this.#stop(why);
  }

  #stop(why: string): void {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    this.#parts.stopped(why);
    this.#parts.out.end();
  }

  #line({ at, ...rest }: WireMessage): Buffer {
    return Buffer.from(`${JSON.stringify({ at, server: this.#parts.server, ...rest })}\n`);
  }
}
