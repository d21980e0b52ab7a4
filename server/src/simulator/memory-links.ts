import type { TelestraCommand, TelestraEvent } from "@callboard/shared/telestra";
import { TelestraEvent as EventSchema } from "@callboard/shared/telestra";
import { CommandSplitter } from "./command-splitter.ts";
import type { LinkParts } from "./sim-server.ts";
import { WireWriter } from "./wire-writer.ts";
import type { LinkCallbacks, TcpLink } from "../wire/tcp-link.ts";

/** How long a byte takes in each direction. */
const TRAVEL_MS = 1;

type Sender = "bridge" | "program";
/** Called for each command that arrives; `handle` lets the server handle it. */
type Watch = (by: Sender, handle: () => void) => void;
type Receive = (chunk: Buffer) => void;

/** One connection in memory: bytes take 1 ms each way and keep their order; bytes in transit at its end are lost. */
class MemoryClient {
  readonly #receive: Receive;
  readonly #writer: WireWriter;
  readonly #splitter = new CommandSplitter();
  writable = true;

  constructor(parts: LinkParts, receive: Receive) {
    this.#receive = receive;
    this.#writer = new WireWriter(this, parts.behaviours, parts.clock);
  }

  send(event: TelestraEvent): void {
    this.#writer.send(event);
  }

  sendBytes(bytes: Buffer): void {
    this.#writer.sendBytes(bytes);
  }

  write(bytes: Buffer, done?: () => void): void {
    this.travel(() => this.#receive(bytes));
    done?.();
  }

  /** Bytes from the client. */
  gives(bytes: Buffer, heard: (command: Buffer) => void): void {
    this.travel(() => {
      for (const command of this.#splitter.push(bytes)) heard(command);
    });
  }

  travel(arrive: () => void): void {
    setTimeout(() => {
      if (this.writable) arrive();
    }, TRAVEL_MS);
  }
}

/** Another program on another host: it gives commands and receives events. */
export interface ForeignProgram {
  gives(command: TelestraCommand): void;
  readonly heard: TelestraEvent[];
}

/** The links between a simulated server and its clients, in memory: sockets do not follow fake timers. */
export class MemoryLinks {
  readonly #parts: LinkParts;
  readonly #watch: Watch;
  readonly #clients = new Map<MemoryClient, (reason: string) => void>();

  constructor(parts: LinkParts, watch: Watch = (_by, handle) => handle()) {
    this.#parts = parts;
    this.#watch = watch;
  }

  /** Opens a link as the bridge does. */
  open(callbacks: LinkCallbacks): TcpLink {
    const client = this.#add(
      (chunk) => callbacks.onBytes(chunk),
      (reason) => callbacks.onClose(reason),
    );
    client.travel(() => callbacks.onOpen());
    return {
      send: (bytes) => this.#give(client, bytes, "bridge"),
      isCongested: () => false,
      close: () => this.#remove(client),
      abort: () => this.#remove(client),
    };
  }

  program(): ForeignProgram {
    const heard: TelestraEvent[] = [];
    const client = this.#add((chunk) => {
      for (const text of chunk.toString().split("\0")) {
        const event = text.trim() === "" ? undefined : EventSchema.safeParse(JSON.parse(text));
        if (event?.success) heard.push(event.data);
      }
    });
    return {
      heard,
      gives: (command) =>
        this.#give(client, Buffer.from(`${JSON.stringify(command)}\0`), "program"),
    };
  }

  broadcast(event: TelestraEvent): void {
    for (const client of this.#clients.keys()) client.send(event);
  }

  broadcastText(text: string): void {
    for (const client of this.#clients.keys()) client.sendBytes(Buffer.from(text));
  }

  dropLinks(): void {
    for (const [client, closed] of this.#clients) {
      this.#remove(client);
      closed("the server closed the connection");
    }
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  #give(client: MemoryClient, bytes: Buffer, by: Sender): void {
    client.gives(bytes, (command) => this.#watch(by, () => this.#parts.heard(command, client)));
  }

  #add(receive: Receive, closed: (reason: string) => void = () => undefined): MemoryClient {
    const client = new MemoryClient(this.#parts, receive);
    this.#clients.set(client, closed);
    return client;
  }

  #remove(client: MemoryClient): void {
    client.writable = false;
    this.#clients.delete(client);
  }
}
