import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

const BEGINNING = '{"cmd":"make-call"';

/** Where to cut: after how many bytes of the next make-call, and with which delay. */
export interface Cut {
  bytes: number;
  afterMs: number;
  how: "fin" | "rst";
}

/** A proxy between bridge and server that disconnects both at a given byte of a make-call. */
export class CuttingProxy {
  readonly #target: number;
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();
  #cut: Cut | undefined;
  #isClosed = false;
  /** How many bytes of make-calls were forwarded. */
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

  /** Cuts the next make-call. */
  cutNext(cut: Cut): void {
    this.#cut = cut;
    this.passed = 0;
  }

  /** Accepts connections again after a cut. */
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
      // Errors are expected: the test is about what a cut does to the other side.
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
    // No Nagle delay, so that the forwarded bytes arrive before the close.
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
