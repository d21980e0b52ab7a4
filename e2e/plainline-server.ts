import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { Exchange } from "@callboard/server/drivers/conformance/exchange";
import type { DecodedRequest, ServerNews } from "@callboard/server/drivers/conformance/kit";
import { PLAINLINE_KIT } from "@callboard/server/drivers/plainline-fixture/conformance-kit";

/** A telephone server of a vendor that only tests use, over a real socket. */
export class PlainlineServer {
  readonly exchange: Exchange;
  /** The received commands, in order. */
  readonly commands: string[] = [];
  #refusal: string | null = null;
  readonly #clients = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#welcome(socket));

  constructor(accounts: readonly string[]) {
    this.exchange = new Exchange(accounts);
  }

  /** Resolves to its port. */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Sends the messages of this news to every client. */
  send(news: readonly ServerNews[]): void {
    const bytes = news.flatMap((item) =>
      PLAINLINE_KIT.messagesFor(item).map((text) => `${text}\0`),
    );
    for (const client of this.#clients) client.write(bytes.join(""));
  }

  /** Refuses the next command with this text. */
  refuseNext(text: string): void {
    this.#refusal = text;
  }

  #welcome(socket: Socket): void {
    let held = "";
    this.#clients.add(socket);
    socket.on("close", () => this.#clients.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      const texts = `${held}${chunk}`.split("\0");
      held = texts.pop() ?? "";
      for (const text of texts) this.send(this.#answer(text));
    });
  }

  #answer(text: string): readonly ServerNews[] {
    const asked: DecodedRequest = PLAINLINE_KIT.read(text);
    if (asked.what === "snapshot") return this.exchange.carryOut(asked);
    this.commands.push(text);
    const refusal = this.#refusal;
    this.#refusal = null;
    if (refusal !== null) return [{ is: "refused", to: asked, text: refusal }];
    return this.exchange.carryOut(asked);
  }
}
