#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { readArguments } from "./cli/arguments.ts";
import type { Invocation } from "./cli/arguments.ts";
import { CONFIG_REFUSED, Exit, FAILED, WRONG_USAGE } from "./cli/exit.ts";
import { checkExposure } from "./cli/exposure-check.ts";
import { readTls, tlsFiles } from "./cli/tls-files.ts";
import { UsageError } from "./cli/options.ts";
import { verifyAudit } from "./cli/verify-audit.ts";
import { withStore } from "./cli/with-store.ts";
import { managePeople } from "./cli/people.ts";
import { serve } from "./cli/serve.ts";
import { simulate } from "./cli/simulate.ts";
import type { Listen } from "./config/listen.ts";
import { supportBundle } from "./cli/support-bundle.ts";
import { readConfig } from "./config/read-config.ts";

const STOP_MS = 5000;

await main();

async function main(): Promise<void> {
  try {
    await run(readArguments(process.argv.slice(2), process.env, existsSync));
  } catch (error) {
    if (error instanceof UsageError) exitWith(WRONG_USAGE, [error.message]);
    else if (error instanceof Exit) exitWith(error.code, error.lines);
    else throw error;
  }
}

async function run(invocation: Invocation): Promise<void> {
  switch (invocation.command) {
    case "help":
      process.stdout.write(invocation.text);
      return;
    case "version":
      process.stdout.write(`${version()}\n`);
      return;
    case "check-config":
      await checkConfig(invocation.file);
      return;
    case "people":
      process.stdout.write(
        await withStore(invocation.location, (store) =>
          managePeople(invocation.action, store, readPassword),
        ),
      );
      return;
    case "audit-verify":
      process.stdout.write(
        await withStore(invocation.location, (store) => Promise.resolve(verifyAudit(store))),
      );
      return;
    case "support-bundle":
      process.stdout.write(await supportBundle(invocation.request, version()));
      return;
    case "serve":
      stopOnSignal(await serve(invocation));
      return;
    case "simulate":
      stopOnSignal(await simulate(invocation.what));
      return;
  }
}

async function checkConfig(file: string): Promise<void> {
  const read = await readConfig(file);
  if (!read.ok) throw new Exit(CONFIG_REFUSED, read.errors);
  const why = await listenProblem(read.config.listen, dirname(file));
  if (why !== null) throw new Exit(CONFIG_REFUSED, [`${file}: ${why}`]);
  const accounts = read.config.servers.reduce((sum, server) => sum + server.accounts.length, 0);
  const counts = [count(read.config.servers.length, "server"), count(accounts, "account")];
  if (read.directory.length > 0) counts.push(`${read.directory.length} in the directory`);
  process.stdout.write(`${file}: good: ${counts.join(", ")}\n`);
}

/** Users are not part of the configuration, so only `serve` checks that there is an admin. */
async function listenProblem({ host, tls }: Listen, folder: string): Promise<string | null> {
  const said = { host, hasTls: tls !== undefined, isInsecure: false, isDemo: false };
  const advice = checkExposure({ ...said, hasAdmin: () => true });
  if (advice !== null || tls === undefined) return advice;
  const read = await readTls(tlsFiles(tls, folder));
  return read.ok ? null : read.why;
}

/** The first line of standard input, so that no password is in the process list or the shell's history. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write("Password, then Enter (it is shown): ");
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function stopOnSignal(stop: () => Promise<void>): void {
  const end = (): void => {
    // A connection that hangs must not keep the service from stopping.
    setTimeout(() => process.exit(FAILED), STOP_MS).unref();
    void stop().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function exitWith(code: number, lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`callboard: ${line}\n`);
  process.exitCode = code;
}
