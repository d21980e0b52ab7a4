import { startSimulator } from "../simulator/start-simulator.ts";
import type { Simulator } from "../simulator/simulator.ts";
import type { BehaviourName } from "../simulator/behaviours.ts";
import pino from "pino";
import { createApp } from "../app.ts";
import type { App, AppOptions } from "../app.ts";
import { AuthenticatorRig } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { frame, opening, RawSocket } from "./raw-socket-rig.ts";
import type { Opening } from "./raw-socket-rig.ts";

export const ACCOUNT = { id: "account-1", number: "3001", name: "Exercise director" };
export const SERVER = "telestra-a";

/** A whole bridge with sign-in, a simulated server, and an admin called Anna. */
export class GuardedBridge {
  readonly phone: Simulator;
  readonly people: AuthenticatorRig;
  readonly app: App;
  readonly port: number;
  readonly cookie: string;
  /** Every line of the log, at the finest level. */
  readonly logged: readonly string[];

  private constructor(parts: Omit<GuardedBridge, "open" | "greeted" | "stop" | "commands">) {
    this.phone = parts.phone;
    this.people = parts.people;
    this.app = parts.app;
    this.port = parts.port;
    this.cookie = parts.cookie;
    this.logged = parts.logged;
  }

  static async start(
    options: Partial<AppOptions> & { behaviours?: BehaviourName[] } = {},
  ): Promise<GuardedBridge> {
    const { behaviours = [], ...more } = options;
    const phone = await startSimulator({ plan: { accounts: [ACCOUNT] }, behaviours, speed: 100 });
    const people = new AuthenticatorRig();
    await people.add("Anna", "admin");
    const logged: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
    const account = { ...ACCOUNT, priority: false };
    const server = { id: SERVER, name: "Bay 1", protocol: "telestra", accounts: [account] };
    const app = await createApp({
      servers: [{ ...server, host: "127.0.0.1", port: phone.port }],
      isDemo: false,
      pageRoot: null,
      gate: new AuthGate(people.authenticator),
      log,
      ...more,
    });
    const port = await app.listen({ host: "127.0.0.1", port: 0 });
    const cookie = `__Host-callboard-${port}=${await people.secretOf("Anna")}`;
    return new GuardedBridge({ phone, people, app, port, cookie, logged });
  }

  /** Opens a WebSocket, signed in. */
  async open({ line, headers }: Opening = {}): Promise<RawSocket> {
    const asked = { headers: { Cookie: this.cookie, ...headers } };
    const socket = await RawSocket.connect(this.port);
    return socket.say(opening(this.port, line === undefined ? asked : { line, ...asked }));
  }

  /** A signed-in browser that has said hello. */
  async greeted(): Promise<RawSocket> {
    const socket = await this.open();
    return socket.say(frame({ payload: JSON.stringify({ type: "hello", protocol: 1 }) }));
  }

  /** Commands that reached the server, without polls. */
  commands(): string[] {
    return this.phone.received
      .map(({ raw }) => raw.toString())
      .filter((text) => !text.includes('"get-status"'));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.phone.stop();
  }
}
