import { dirname } from "node:path";
import type { Logger } from "pino";
import type { Listen } from "../config/listen.ts";
import { isLoopback } from "../http/host-guard.ts";
import type { Endpoint, TlsPair } from "../http/host-guard.ts";
import { CONFIG_REFUSED, Exit } from "./exit.ts";
import { checkExposure } from "./exposure-check.ts";
import { readTls, tlsFiles, warningOn } from "./tls-files.ts";
import type { TlsFiles } from "./tls-files.ts";

/** Settings of the endpoint from the command line, the configuration and the data directory. */
export interface EndpointSettings {
  /** The address to listen on. */
  host: string;
  listen: Listen;
  /** The configuration file; TLS files are relative to it. Undefined in a demo. */
  file: string | undefined;
  isInsecure: boolean;
  hasAdmin: () => boolean;
  log: Pick<Logger, "warn">;
}

export interface OpenedEndpoint {
  endpoint: Endpoint;
  /** Files to watch for a new certificate; null without TLS. */
  files: TlsFiles | null;
}

/** Checks and opens the endpoint for browsers. Throws `Exit` with one line of advice where it would be unsafe. */
export async function openEndpoint(settings: EndpointSettings): Promise<OpenedEndpoint> {
  const { host, listen, file, isInsecure, hasAdmin } = settings;
  const hasTls = listen.tls !== undefined;
  const isDemo = file === undefined;
  const advice = checkExposure({ host, hasTls, isInsecure, isDemo, hasAdmin });
  if (advice !== null) throw new Exit(CONFIG_REFUSED, [advice]);
  const files = listen.tls === undefined ? null : tlsFiles(listen.tls, dirname(file ?? "."));
  const tls = files && (await readValidTls(files, settings.log));
  const { hosts, origins, trustedProxies } = listen;
  const isOpen = tls === null && !isLoopback(host);
  return { endpoint: { hosts, origins, trustedProxies, tls, isInsecure: isOpen }, files };
}

async function readValidTls(files: TlsFiles, log: Pick<Logger, "warn">): Promise<TlsPair> {
  const read = await readTls(files);
  if (!read.ok) throw new Exit(CONFIG_REFUSED, [read.why]);
  const warning = warningOn(read.pair, Date.now());
  if (warning !== null) log.warn({ cert: files.cert, warning }, "certificate");
  return read.pair;
}

/** The address for browsers. It uses the first configured host name, because the certificate is issued for it. */
export function addressOf(
  { tls, hosts }: Endpoint,
  { host, port }: { host: string; port: number },
): string {
  const literal = host.includes(":") ? `[${host}]` : host;
  const name = isLoopback(host) ? literal : (hosts[0] ?? literal);
  return `${tls === null ? "http" : "https"}://${name}:${port}`;
}
