import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

const BEGINNING = '{"cmd":"make-call"';

/** Where to cut: after how many bytes of the next make-call, and how much later. */
export interface Cut {
  bytes: number;
  afterMs: number;
  how: "fin" | "rst";
}

/** Stands between bridge and server, and cuts both off in the middle of a make-call, at the very byte it was told. */
export class CuttingProxy {
  readonly #target: number;
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();
  #cut: Cut | undefined;
  #isClosed = false;
  /** How many bytes of make-calls have been passed on. */
  passed = 0;

  private constructor(target: number) {
    this.#target = target;
    this.#listener = createServer((client) => this.#join(client));
  }

  static async before(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    proxy.#listener.listen(0, "127.0.0.1");
    await once(proxy.#listener, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  /** The next make-call is cut. */
  cutNext(cut: Cut): void {
    this.#cut = cut;
    this.passed = 0;
  }

  /** After a cut nobody gets through before this. */
  reopen(): void {
    this.#isClosed = false;
  }

  async stop(): Promise<void> {
    const closed = once(this.#listener, "close");
    this.#listener.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(client: Socket): void {
    if (this.#isClosed) {
      client.destroy();
      return;
    }
    const server = connect(this.#target, "127.0.0.1");
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(one);
      // What a cut does to the other side is what the test is about.
      one.on("error", () => undefined);
      one.on("close", () => {
        this.#sockets.delete(one);
        other.end();
      });
    }
    server.on("data", (chunk: Buffer) => client.write(chunk));
    client.on("data", (chunk: Buffer) => this.#pass(chunk, { client, server }));
  }

  #pass(chunk: Buffer, { client, server }: { client: Socket; server: Socket }): void {
    const from = chunk.indexOf(BEGINNING);
    const cut = this.#cut;
    if (from < 0 || !cut) {
      server.write(chunk);
      return;
    }
    this.#cut = undefined;
    this.#isClosed = true;
    const part = chunk.subarray(0, from + cut.bytes);
    this.passed = part.length - from;
    // A packet is not delayed by the next one: what was passed on has arrived before the end does.
    server.setNoDelay(true);
    server.write(part, () => {
      setTimeout(() => {
        server.end();
        if (cut.how === "rst") client.resetAndDestroy();
        else client.end();
      }, cut.afterMs);
    });
  }
}
