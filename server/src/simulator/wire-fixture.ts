import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { TelestraEvent } from "@callboard/shared/telestra";

const TIMEOUT_MS = 3000;

/** A bare client for tests over TCP. */
export class WireClient {
  readonly #socket: Socket;
  readonly chunks: Buffer[] = [];
  closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => this.chunks.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => (this.closed = true));
  }

  static async to(port: number): Promise<WireClient> {
    const socket = connect(port, "127.0.0.1");
    const client = new WireClient(socket);
    await once(socket, "connect");
    return client;
  }

  send(command: object): void {
    this.write(`${JSON.stringify(command)}\0`);
  }

  write(text: string): void {
    this.#socket.write(text);
  }

  close(): void {
    this.#socket.destroy();
  }

  /** All received bytes, as text. */
  text(): string {
    return Buffer.concat(this.chunks).toString();
  }

  /** All complete events. */
  events(): readonly TelestraEvent[] {
    const frames = this.text().split("\0").slice(0, -1);
    const messages = frames.filter((frame) => frame.trim() !== "");
    return messages.map((frame) => TelestraEvent.parse(JSON.parse(frame)));
  }

  /** Waits for the first event of a kind. */
  async event(kind: TelestraEvent["event"]): Promise<TelestraEvent> {
    await until(() => this.#first(kind) !== undefined, `no ${kind} came`);
    return this.#first(kind) ?? { event: "fail", error: `no ${kind} came` };
  }

  #first(kind: TelestraEvent["event"]): TelestraEvent | undefined {
    return this.events().find((event) => event.event === kind);
  }
}

/** Waits for a condition in real time, fake timers or not. */
export async function until(condition: () => boolean, complaint: string): Promise<void> {
  const end = performance.now() + TIMEOUT_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(complaint);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
