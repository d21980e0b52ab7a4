import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Server } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import { WebSocket } from "ws";
import { Authenticator } from "../src/sign-in/authenticator.ts";
import { hashPassword } from "../src/people/password.ts";
import { spellings } from "../src/hostile/spellings-rig.ts";
import type { Simulator } from "../src/simulator/simulator.ts";
import { startSimulator } from "../src/simulator/start-simulator.ts";
import { Store } from "../src/store/store.ts";
import { scratchFolder } from "../src/scratch-fixture.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");
const WAIT = { timeout: 30_000, interval: 20 };
const CSTA_PASSWORD = 'kanarie <der> "Anlage" 9\\ æ';
const SIP_PASSWORD = 'kanarie "7\\ & <geheim> ø';
const PASSWORD = "seven green canaries";

/** A module loaded before the bridge that crashes it on request; the product itself has no such function. */
const CRASHER = `
import { readFileSync } from "node:fs";
const file = process.env.CALLBOARD_SECRETS;
process.on("SIGUSR2", () => {
  const { how, secrets } = JSON.parse(readFileSync(file, "utf8"));
  const words = secrets.join(" ") + "\\n    at " + secrets[0] + " (file:///canary.ts:1:1)";
  const error = Object.assign(new Error(words), { secrets, cause: new Error(words) });
  error.name = secrets[0];
  setTimeout(() => {
    if (how === "throw") throw error;
    if (how === "reject") Promise.reject(error);
    if (how === "reject-text") Promise.reject(words);
    if (how === "abort") process.abort();
  }, 0);
});`;

export type Crash = "throw" | "reject" | "reject-text" | "abort";

interface Parts {
  folder: string;
  phone: Simulator;
  office: Office;
  token: string;
}

/**
 * A bridge in its own process, as a user starts it, which logs everything and knows every kind of secret: the password of a
 * person, of an account, of a CSTA server in the environment, and a token.
 */
export class ChildBridge {
  readonly child: ChildProcess;
  stderr = "";
  /** What a page that watches the servers' messages received. */
  heard = "";
  readonly #parts: Parts;
  #stdout = "";
  #url = "";

  private constructor(parts: Parts) {
    this.#parts = parts;
    const { folder } = parts;
    const loaded = ["--import", TSX, "--import", join(folder, "crasher.mjs")];
    this.child = spawn(
      process.execPath,
      [...loaded, MAIN, "serve", ...placeIn(folder), "--port", "0", "--tape", join(folder, "tape")],
      {
        cwd: join(folder, "work"),
        env: environmentIn(folder),
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    this.child.stdout?.on("data", (chunk: Buffer) => (this.#stdout += chunk.toString()));
    this.child.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  static async start(): Promise<ChildBridge> {
    const folder = scratchFolder("crash");
    for (const name of ["work", "tape"]) mkdirSync(join(folder, name));
    const plan = { accounts: [{ id: "account-1", number: "3001", name: "Exercise director" }] };
    const phone = await startSimulator({ plan, behaviours: ["fail-echoes-password"], speed: 100 });
    const office = await refusingOffice();
    const token = await peopleIn(join(folder, "data"));
    writeFileSync(join(folder, "crasher.mjs"), CRASHER);
    writeFileSync(join(folder, "callboard.yaml"), configuration(phone.port, portOf(office.server)));
    const bridge = new ChildBridge({ folder, phone, office, token });
    const ready = /ready on (http:\S+?)\.? /;
    await expect.poll(() => bridge.#stdout, WAIT).toMatch(ready);
    bridge.#url = ready.exec(bridge.#stdout)?.[1] ?? "";
    return bridge;
  }

  /** A person signs in, and an account logs in while a page watches, so that each password is used. */
  async use(): Promise<void> {
    const { phone, office, token } = this.#parts;
    const body = JSON.stringify({ name: "Anna", password: PASSWORD });
    const json = { "content-type": "application/json" };
    const signed = await fetch(`${this.#url}/api/login`, { method: "POST", headers: json, body });
    expect(signed.ok).toBe(true);
    const headers = { authorization: `Bearer ${token}` };
    const socket = new WebSocket(`${this.#url.replace("http", "ws")}/ws`, { headers });
    socket.on("message", (data: Buffer) => (this.heard += data.toString()));
    socket.on("error", () => undefined); // the bridge is about to die
    await once(socket, "open");
    const say = (frame: object): void => socket.send(JSON.stringify(frame));
    say({ type: "hello", protocol: 1 });
    for (const server of ["bay", "office"]) say({ type: "watch-wire", server });
    office.open();
    await expect.poll(() => phone.received.length, WAIT).toBeGreaterThan(0);
    const on = { server: "bay", account: "account-1", registrar: "10.2.101.10", user: "3001" };
    const command = { type: "login", ...on, password: SIP_PASSWORD };
    say({ type: "command", id: "00000000-0000-4000-8000-000000000001", command });
    await expect.poll(() => this.heard.includes('"outcome"'), WAIT).toBe(true);
    await expect.poll(() => this.heard.includes("rejected the log-in"), WAIT).toBe(true);
    expect(phone.received.some(({ text }) => text.includes('"cmd":"login"'))).toBe(true);
  }

  /** What an operator can see of it. */
  async visibleData(): Promise<{ metrics: string; board: string; bundle: string }> {
    const { folder, token } = this.#parts;
    const headers = { authorization: `Bearer ${token}` };
    const textAt = async (path: string) => (await fetch(`${this.#url}${path}`, { headers })).text();
    const out = join(folder, "bundle.gz");
    const words = ["--import", TSX, MAIN, "support-bundle", ...placeIn(folder), "--out", out];
    await promisify(execFile)(process.execPath, words, { env: environmentIn(folder) });
    const bundle = gunzipSync(readFileSync(out)).toString();
    return { metrics: await textAt("/metrics"), board: await textAt("/api/board"), bundle };
  }

  crash(how: Crash): void {
    const secrets = Object.values(this.#secrets());
    writeFileSync(secretsFile(this.#parts.folder), JSON.stringify({ how, secrets }));
    this.child.kill("SIGUSR2");
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill("SIGTERM");
      await once(this.child, "exit");
    }
    await this.#parts.phone.stop();
    this.#parts.office.server.close();
  }

  /** Which secret was found where, in any encoding. */
  leaks(more: Record<string, string> = {}): string[] {
    const { folder } = this.#parts;
    const said = { stdout: this.#stdout, stderr: this.stderr, heard: this.heard, ...more };
    const kept = {
      data: bytesIn(folder, "data"),
      tape: bytesIn(folder, "tape"),
      work: bytesIn(folder, "work"),
    };
    expect(kept.data.includes("Anna")).toBe(true);
    expect(kept.tape.includes("StartApplicationSession")).toBe(true);
    return Object.entries({ ...said, ...kept }).flatMap(([place, content]) =>
      Object.entries(this.#secrets())
        .filter(([, secret]) => spellings(secret).some((one) => Buffer.from(content).includes(one)))
        .map(([name]) => `${name} in ${place}`),
    );
  }

  #secrets(): Record<string, string> {
    return { SIP_PASSWORD, CSTA_PASSWORD, PASSWORD, token: this.#parts.token };
  }
}

function configuration(bay: number, office: number): string {
  const login = { userId: "board", password: { env: "CALLBOARD_CANARY" }, pbxDomain: "7.example" };
  const pbx = { id: "office", protocol: "csta", host: "127.0.0.1", port: office, login };
  const telestra = { id: "bay", host: "127.0.0.1", port: bay, accounts: [{ id: "account-1" }] };
  // JSON is YAML too.
  return JSON.stringify({ servers: [telestra, { ...pbx, devices: [{ id: "200" }] }] });
}

function placeIn(folder: string): string[] {
  return ["--config", join(folder, "callboard.yaml"), "--data-dir", join(folder, "data")];
}

function environmentIn(folder: string): NodeJS.ProcessEnv {
  const secrets = { CALLBOARD_CANARY: CSTA_PASSWORD, CALLBOARD_SECRETS: secretsFile(folder) };
  return { ...process.env, ...secrets, LOG_LEVEL: "trace", NODE_OPTIONS: "" };
}

function secretsFile(folder: string): string {
  return join(folder, "secrets.json");
}

/** Creates a user and a token by the command line; returns the token. */
async function peopleIn(data: string): Promise<string> {
  const store = Store.open(data);
  const authenticator = new Authenticator({
    store,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });
  const passwordHash = await hashPassword(PASSWORD);
  authenticator.people.add({ name: "Anna", role: "admin", scope: null, passwordHash });
  const { secret } = authenticator.tokens.create({
    name: "Script",
    role: "admin",
    expiresAt: null,
  });
  store.close();
  return secret;
}

interface Office {
  server: Server;
  /** Accepts connections from now on; not before, because a refused log-in is retried only after half a minute. */
  open: () => void;
}

/** A CSTA server that refuses every log-in and quotes the password in the reason. */
async function refusingOffice(): Promise<Office> {
  let isOpen = false;
  const server = createServer((socket) => {
    let text = "";
    socket.on("error", () => undefined); // the bridge is killed
    if (!isOpen) socket.destroy();
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const [, quoted] = /password>([^<]+)</.exec(text) ?? [];
      if (quoted === undefined) return;
      const why = `<errorCode><definedError>${quoted}</definedError></errorCode>`;
      socket.write(
        `<StartApplicationSessionNegResponse>${why}</StartApplicationSessionNegResponse>\0`,
      );
      text = "";
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, open: () => (isOpen = true) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("there is no port");
  return address.port;
}

function bytesIn(folder: string, name: string): Buffer {
  const inside = join(folder, name);
  const files = readdirSync(inside).map((file) => readFileSync(join(inside, file)));
  return Buffer.concat(files);
}
