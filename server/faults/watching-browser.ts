import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import { ServerFrame } from "@callboard/shared/protocol/frames";
import type { CommandId } from "@callboard/shared/board/ids";
import { Replica } from "@callboard/shared/board/replica";
import { WebSocket } from "ws";

/** A headless browser: keeps the board as the page does, gives commands and counts their outcomes. */
export class WatchingBrowser {
  readonly outcomes = new Map<CommandId, string[]>();
  readonly given = new Map<CommandId, Command>();
  readonly #socket: WebSocket;
  readonly #replica = new Replica();
  readonly #onEvents: (events: readonly BoardEvent[]) => void;
  gaps = 0;

  private constructor(socket: WebSocket, onEvents: (events: readonly BoardEvent[]) => void) {
    this.#socket = socket;
    this.#onEvents = onEvents;
    socket.on("message", (data: Buffer) => this.#hear(data.toString()));
  }

  static async open(
    port: number,
    onEvents: (events: readonly BoardEvent[]) => void = () => undefined,
  ): Promise<WatchingBrowser> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
    const browser = new WatchingBrowser(socket, onEvents);
    await new Promise((resolve, reject) => {
      socket.on("open", resolve);
      socket.on("error", reject);
    });
    socket.send(JSON.stringify({ type: "hello", protocol: 1, station: "Storm" }));
    return browser;
  }

  get board(): Board {
    return this.#replica.board;
  }

  give(command: Command): CommandId {
    const id = crypto.randomUUID() as CommandId;
    this.given.set(id, command);
    this.#socket.send(JSON.stringify({ type: "command", id, command }));
    return id;
  }

  close(): void {
    this.#socket.terminate();
  }

  #hear(text: string): void {
    const frame = ServerFrame.parse(JSON.parse(text));
    if (frame.type === "snapshot") this.#replica.load(frame.board, frame.seq);
    else if (frame.type === "events") {
      if (this.#replica.apply(frame) !== "applied") this.gaps += 1;
      this.#onEvents(frame.events);
    } else if (frame.type === "outcome") {
      this.outcomes.set(frame.id, [...(this.outcomes.get(frame.id) ?? []), frame.outcome]);
    }
  }
}
