import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { runSimulateCsta } from "./simulate-csta.ts";
import type { SimulateCstaOptions } from "./simulate-csta.ts";

const LOGIN = ["userID", "password", "pbxDomain"] as const;

/** A client that keeps all received messages. */
class Client {
  heard = "";
  readonly #socket: Socket;

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1").setEncoding("utf8");
    this.#socket.on("data", (text: string) => (this.heard += text));
  }

  async opens(): Promise<this> {
    await once(this.#socket, "connect");
    return this;
  }

  async asks(text: string, reply: RegExp): Promise<void> {
    this.#socket.write(`${text}\0`);
    await expect.poll(() => this.heard, { timeout: 5000 }).toMatch(reply);
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** A server as the command starts it, and a client that logs in with the printed log-in. */
async function run(
  asked: Partial<SimulateCstaOptions>,
): Promise<{ client: Client; lines: string[] }> {
  const lines: string[] = [];
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const running = await runSimulateCsta({ port, print: (line) => lines.push(line), ...asked });
  const client = await new Client(port).opens();
  onTestFinished(async () => {
    client.close();
    await running.stop();
  });
  const [, ...said] = /user (\S+), password (\S+), domain (\S+)/.exec(lines.join()) ?? [];
  const login = LOGIN.map((name, index) => `<${name}>${said[index] ?? ""}</${name}>`).join("");
  const start = "StartApplicationSession";
  await client.asks(`<${start}>${login}</${start}>`, /<StartApplicationSessionPosResponse/);
  return { client, lines };
}

test("simulate csta prints its devices and its log-in, which it accepts", async () => {
  const { client, lines } = await run({ devices: 3 });
  expect(lines[0]).toMatch(/^CSTA server on 127\.0\.0\.1:\d+: 3001, 3002, 3003$/);
  const monitor = "<MonitorStart><deviceObject>3003</deviceObject></MonitorStart>";
  await client.asks(monitor, /<MonitorStartResponse/);
});

test("simulate csta plays calls at its rate, with names and the requested behaviours", async () => {
  const { client } = await run({ rate: 60, speed: 20, behave: ["utf16-declaration"] });
  expect(client.heard).toMatch(/^<\?xml version="1.0" encoding="utf-16"\?>/);
  const all = "<MonitorTrunk><deviceObject>1</deviceObject></MonitorTrunk>";
  await client.asks(all, /<DeliveredEvent.*<callerName>/);
  await expect.poll(() => client.heard, { timeout: 5000 }).toContain("<EstablishedEvent");
});

test("a busy external number fails the call with its cause, another one answers", async () => {
  const { client } = await run({ speed: 100 });
  await client.asks("<MonitorStart><deviceObject>3001</deviceObject></MonitorStart>", /Response/);
  const make = (number: string): string =>
    `<MakeCall><callingDevice>3001</callingDevice><calledDirectoryNumber>${number}</calledDirectoryNumber></MakeCall>`;
  await client.asks(make("9010"), /<FailedEvent.*<localConnectionInfo>fail<.*<cause>User busy</);
  await client.asks(make("555"), /<FailedEvent.*<cause>Unallocated number</);
  await client.asks(make("9001"), /<EstablishedEvent/);
});

test("simulate csta refuses an unknown behaviour, and lists the known ones", async () => {
  const asked = { behave: ["nonsense"], print: () => undefined };
  await expect(runSimulateCsta(asked)).rejects.toThrow(/"nonsense".*no-renewal/);
});

test("simulate csta speaks an edition of the standard, and refuses an unknown one", async () => {
  const lines: string[] = [];
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const asked = { port, dialect: "ed6", print: (line: string) => void lines.push(line) };
  const running = await runSimulateCsta(asked);
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  onTestFinished(async () => {
    socket.destroy();
    await running.stop();
  });
  let heard = "";
  socket.on("data", (text: string) => (heard += text));
  const start = "<StartApplicationSession/>";
  socket.write(`\0\0\0${String.fromCharCode(8 + start.length)}0042${start}`);
  await expect
    .poll(() => heard, { timeout: 5000 })
    .toMatch(/^\0\0[^]{2}0042<StartApplicationSessionPosResponse xmlns="[^"]*ecma-354/);
  expect(lines).toContain("Dialect ed6, framed by ECMA-323 J.2, without a log-in");
  const wrong = { dialect: "ed7", print: () => undefined };
  await expect(runSimulateCsta(wrong)).rejects.toThrow(/"ed7".*uni-tel, ed3/);
});
