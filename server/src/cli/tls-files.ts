import { X509Certificate } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { Logger } from "pino";
import type { TlsPair } from "../http/host-guard.ts";

/** Paths of a certificate and its key. */
export interface TlsFiles {
  cert: string;
  key: string;
}

export type TlsRead = { ok: true; pair: TlsPair } | { ok: false; why: string };

const EVERY_MS = 1000;
const DAY_MS = 86_400_000;
/** Days before expiry from which the log warns. */
const SOON_DAYS = 21;

/** Resolves the paths of a configuration in `folder`. */
export function tlsFiles(tls: TlsFiles, folder: string): TlsFiles {
  return { cert: resolve(folder, tls.cert), key: resolve(folder, tls.key) };
}

/** Reads a certificate and its key, and checks that they can be served. Messages quote none of their content. */
export async function readTls(files: TlsFiles): Promise<TlsRead> {
  const cert = await readPem("cert", files.cert);
  if (!cert.ok) return cert;
  const key = await readPem("key", files.key);
  if (!key.ok) return key;
  const pair = { cert: cert.text, key: key.text };
  try {
    createSecureContext(pair);
    return { ok: true, pair };
  } catch {
    const why = `listen.tls: ${files.cert} and ${files.key} are not a certificate and its key in PEM`;
    return { ok: false, why };
  }
}

/** A warning about a certificate that has expired or soon will; null otherwise. */
export function warningOn({ cert }: TlsPair, now: number): string | null {
  const { validTo } = new X509Certificate(cert);
  const days = Math.floor((Date.parse(validTo) - now) / DAY_MS);
  if (days >= SOON_DAYS) return null;
  return days < 0
    ? `the certificate expired on ${validTo}: browsers show a warning`
    : `the certificate expires on ${validTo}`;
}

export interface WatchTlsParts {
  /** Serves this pair from now on. */
  renew: (pair: TlsPair) => void;
  log: Pick<Logger, "info" | "warn" | "error">;
  now: () => number;
  /** Milliseconds between two checks of the files. */
  everyMs?: number;
}

/** Serves a new certificate when the files change, and at once on SIGHUP; returns a function that ends this. */
export function watchTls(files: TlsFiles, parts: WatchTlsParts): () => void {
  const onChange = (): void => void renewFrom(files, parts);
  const paths = [files.cert, files.key];
  const interval = parts.everyMs ?? EVERY_MS;
  for (const path of paths) watchFile(path, { interval, persistent: false }, onChange);
  process.on("SIGHUP", onChange);
  return () => {
    for (const path of paths) unwatchFile(path, onChange);
    process.off("SIGHUP", onChange);
  };
}

/** Between two writes certificate and key do not match: the old pair is kept until the second file is written. */
async function renewFrom(files: TlsFiles, { renew, log, now }: WatchTlsParts): Promise<void> {
  const read = await readTls(files);
  if (!read.ok) {
    log.error({ why: read.why }, "certificate rejected: the previous one is still used");
    return;
  }
  renew(read.pair);
  const warning = warningOn(read.pair, now());
  if (warning === null) log.info({ cert: files.cert }, "certificate renewed");
  else log.warn({ cert: files.cert, warning }, "certificate renewed");
}

type PemRead = { ok: true; text: string } | { ok: false; why: string };

async function readPem(name: "cert" | "key", path: string): Promise<PemRead> {
  try {
    return { ok: true, text: await readFile(path, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    return { ok: false, why: `listen.tls.${name}: ${path} cannot be read (${code})` };
  }
}
