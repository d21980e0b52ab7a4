import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Directory } from "@callboard/shared/directory/directory";
import pino from "pino";
import type { Logger } from "pino";
import { createApp } from "../app.ts";
import type { App, AppOptions, Settings } from "../app.ts";
import { readConfig } from "../config/read-config.ts";
import { LISTEN } from "../config/listen.ts";
import type { ServerConfig } from "../drivers/driver.ts";
import { startDemo } from "../demo.ts";
import type { Authenticator } from "../sign-in/authenticator.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import type { Invocation } from "./arguments.ts";
import { DEFAULT_CONFIG } from "./arguments.ts";
import { DataDirectory } from "./data-directory.ts";
import { endOnFault } from "./end-on-fault.ts";
import { CONFIG_REFUSED, Exit, FAILED } from "./exit.ts";
import { addressOf, openEndpoint } from "./endpoint.ts";
import type { OpenedEndpoint } from "./endpoint.ts";
import { LiveConfig } from "./live-config.ts";
import { watchTls } from "./tls-files.ts";

type Serve = Extract<Invocation, { command: "serve" }>;

/** What to serve: the configured servers, or simulated ones and how to stop them. */
interface Source {
  servers: readonly ServerConfig[];
  directory: Directory;
  /** The phonebook files that the directory imports. */
  imports: readonly string[];
  /** The rest of the configuration; empty in a demo. */
  settings: Settings;
  /** Stops the simulated servers; null for configured ones. */
  stop: (() => Promise<void>) | null;
}

/** Runs the bridge; resolves with its stop function once it serves. */
export async function serve(options: Serve): Promise<() => Promise<void>> {
  const log = pino({ level: logLevel() }, pino.destination(2));
  const { url, authenticator, stop } = await openBridge(options, { log, pageRoot: pageRoot() });
  announce(options, url, authenticator);
  endOnFault(log);
  return stop;
}

/** What the process gives to a bridge. */
export interface ProcessContext {
  log: Logger;
  /** The folder of the built page; null serves no page, as in development. */
  pageRoot: string | null;
}

/** A running bridge. */
export interface OpenBridge {
  url: string;
  /** Null in a demo. */
  authenticator: Authenticator | null;
  stop: () => Promise<void>;
}

/** Opens a bridge in this process, which may run others too (tests do). */
export async function openBridge(
  options: Serve,
  { log, pageRoot }: ProcessContext,
): Promise<OpenBridge> {
  const source = await openSource(options);
  const data = new DataDirectory(options, source.settings);
  const { listen: listening = LISTEN } = source.settings;
  const { host = listening.host, port = listening.port } = options;
  try {
    const authenticator = options.isDemo ? null : data.open();
    const { isInsecure = false, config: file } = options;
    const hasAdmin = (): boolean => authenticator?.people.hasAdmin === true;
    const settings = { host, listen: listening, file, isInsecure, hasAdmin, log };
    const opened = await openEndpoint(settings);
    const parts = { log, authenticator, data, endpoint: opened.endpoint, pageRoot };
    const { app, live } = await createBridge(options, source, parts);
    const bound = await listen(app, { host, port });
    live.start();
    const stopWatching = watchCertificate(opened, app, log);
    const stop = async (): Promise<void> => {
      stopWatching();
      await app.close();
      await live.stop();
      data.close();
    };
    const url = addressOf(opened.endpoint, { host, port: bound });
    return { url, authenticator, stop };
  } catch (error) {
    await source.stop?.();
    data.close();
    throw error;
  }
}

interface BridgeParts {
  log: Logger;
  pageRoot: string | null;
  authenticator: Authenticator | null;
  data: DataDirectory;
  endpoint: OpenedEndpoint["endpoint"];
}

interface Bridge {
  app: App;
  live: LiveConfig;
}

/** Creates a bridge and its live configuration together, because each needs the other. */
async function createBridge(
  options: Serve,
  source: Source,
  { log, pageRoot, authenticator, data, endpoint }: BridgeParts,
): Promise<Bridge> {
  const { isDemo, tape, config: file = DEFAULT_CONFIG } = options;
  const recording = tape === undefined ? {} : { tapeFolder: tape };
  const addServer: AppOptions["addServer"] = (server) => live.add(server);
  const { servers, directory, imports, settings } = source;
  const app = await createApp({
    ...{ servers, directory, settings, isDemo, pageRoot, log, addServer, endpoint },
    ...recording,
    gate: new AuthGate(authenticator),
    configFolder: dirname(file),
  });
  const openAuthenticator = (): Authenticator => data.open();
  const stopDemo = source.stop;
  const live: LiveConfig = new LiveConfig({ file, imports, app, log, stopDemo, openAuthenticator });
  return { app, live };
}

/** Watches the certificate's files; without TLS there are none. */
function watchCertificate({ files }: OpenedEndpoint, app: App, log: Logger): () => void {
  if (files === null) return () => undefined;
  return watchTls(files, { renew: (pair) => app.renewTls(pair), log, now: () => Date.now() });
}

function logLevel(): string {
  const level = process.env["LOG_LEVEL"] ?? "info";
  const known = [...Object.keys(pino.levels.values), "silent"];
  if (known.includes(level)) return level;
  throw new Exit(CONFIG_REFUSED, [
    `LOG_LEVEL: expected one of ${known.join(", ")}, not "${level}"`,
  ]);
}

async function openSource(options: Serve): Promise<Source> {
  if (options.config === undefined) {
    const demo = await startDemo();
    const { servers, directory } = demo;
    return { servers, directory, imports: [], settings: {}, stop: () => demo.stop() };
  }
  const read = await readConfig(options.config);
  if (!read.ok) throw new Exit(CONFIG_REFUSED, read.errors);
  const { directory, imports = [] } = read;
  return { servers: read.config.servers, directory, imports, settings: read.config, stop: null };
}

async function listen(app: App, address: { host: string; port: number }): Promise<number> {
  try {
    return await app.listen(address);
  } catch (error) {
    await app.close();
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why = reasonFor(code, address) ?? String(error);
    throw new Exit(FAILED, [why]);
  }
}

function reasonFor(code: unknown, { host, port }: { host: string; port: number }): string | null {
  if (code === "EADDRINUSE") {
    return `port ${port} on ${host} is in use by another program: stop that program or choose another port with --port`;
  }
  if (code === "EACCES")
    return `this user is not allowed to open port ${port}: choose a port above 1023 with --port`;
  return null;
}

/** The built page; null in development, where Vite serves it. */
function pageRoot(): string | null {
  const root = fileURLToPath(new URL("../../web/dist", import.meta.url));
  return existsSync(root) ? root : null;
}

function announce(options: Serve, url: string, authenticator: Authenticator | null): void {
  const what = options.isDemo ? " with simulated servers (demo)" : "";
  process.stdout.write(`Callboard is ready on ${url}${what}. Press Ctrl+C to stop.\n`);
  if (authenticator === null || authenticator.people.areThere) return;
  const link = `${url}/station#setup=${authenticator.setup.renew()}`;
  process.stdout.write(`No users yet. Create the first administrator within 15 minutes: ${link}\n`);
}
