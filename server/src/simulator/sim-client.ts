import type { Socket } from "node:net";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import { CommandSplitter } from "./command-splitter.ts";
import type { Schedule } from "./sim-clock.ts";
import { WireWriter } from "./wire-writer.ts";

/** How a link goes down: closed in order, reset, or closed after half a message. */
export type LinkEnd = "fin" | "rst" | "mid-message";

/** One TCP client of the simulated server. */
export class SimClient {
  readonly #socket: Socket;
  readonly #writer: WireWriter;
  readonly #splitter = new CommandSplitter();

  constructor(socket: Socket, behaviours: BehaviourSet, clock: Schedule) {
    this.#socket = socket;
    this.#writer = new WireWriter(socket, behaviours, clock);
  }

  get isConnected(): boolean {
    return this.#socket.writable;
  }

  /** Reports each command, with its NUL, and the end of the link. */
  start(heard: (command: Buffer) => void, gone: () => void): void {
    this.#socket.setNoDelay(true);
    this.#socket.on("data", (chunk: Buffer) => {
      for (const command of this.#splitter.push(chunk)) heard(command);
    });
    // A reset link also emits "close"; without this listener the error would end the process.
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", gone);
  }

  send(event: TelestraEvent): void {
    this.#writer.send(event);
  }

  sendBytes(bytes: Buffer): void {
    this.#writer.sendBytes(bytes);
  }

  end(how: LinkEnd): void {
    if (how === "rst") {
      this.#socket.resetAndDestroy();
      return;
    }
    this.#writer.finish();
    if (how === "mid-message") this.#socket.write('{"event":"call-incoming","acc');
    this.#socket.end();
    // Closes both halves, like a process that has ended, whatever the client does with its half.
    this.#socket.once("finish", () => this.#socket.destroy());
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
