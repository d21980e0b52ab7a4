import { randomBytes } from "node:crypto";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import type { Added } from "../servers/routes.ts";
import { VENDORS } from "../drivers/vendors.ts";
import { configured } from "./configured.ts";
import type { NamedServer } from "./configured.ts";
import { fileWith, withServerInserted } from "./insert-server.ts";
import { parseConfig } from "./read-config.ts";
import type { Config } from "./schema.ts";
import type { ServerConfig } from "../drivers/driver.ts";

type Refusal = Extract<Added, { ok: false }>;
type Found = { text: string; config: Config; mode: number } | { text: null };

const UNCHANGED = "Nothing was changed.";
/** Only the owner and the group need the servers' addresses. */
const NEW_MODE = 0o640;

/**
 * Adds a server to the configuration file, which is created if it is missing. The file is replaced in one step, and only by a
 * valid configuration. Do not call it again before it has finished.
 */
export async function addServer(file: string, server: NewServer): Promise<Added> {
  try {
    const found = await find(file);
    return "ok" in found ? found : await addTo(file, found, server);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refusal(
      "not-writable",
      `The configuration file could not be written (${why}). ${UNCHANGED} Make it and its folder writable for Callboard, or add the server by hand.`,
    );
  }
}

const CANNOT_INSERT = `The server could not be added to the configuration file in its present form. ${UNCHANGED} Add the server by hand.`;

const PASSWORD_ADVICE =
  "Set the variable where Callboard is started and restart Callboard, or put the password in a file next to the configuration and name that file.";

async function addTo(file: string, found: Found, server: NewServer): Promise<Added> {
  const known: readonly ServerConfig[] = found.text === null ? [] : found.config.servers;
  const entry = named(server, known);
  if ("ok" in entry) return entry;
  const own = configured(entry, dirname(file));
  if (!own.ok)
    return refusal(
      "no-password",
      `The password was not found: ${own.why}. ${UNCHANGED} ${PASSWORD_ADVICE}`,
    );
  const text = found.text === null ? fileWith(entry) : withServerInserted(found.text, entry);
  if (!hasExactly(text, [...known, own.server], dirname(file)))
    return refusal("file-broken", CANNOT_INSERT);
  await replace(file, text, found.text === null ? NEW_MODE : found.mode);
  return { ok: true, id: entry.id };
}

async function find(file: string): Promise<Found | Refusal> {
  const text = await textOf(file);
  if (text === null) return { text };
  const { mode } = await stat(file);
  // Replacing a file works even if it is read-only, so respect the mode explicitly.
  if ((mode & 0o222) === 0) {
    const words = `The configuration file is read-only. ${UNCHANGED} Make it writable, or add the server by hand.`;
    return refusal("not-writable", words);
  }
  const read = parseConfig(text, "callboard.yaml", dirname(file));
  if (read.ok) return { text, config: read.config, mode: mode & 0o777 };
  const words = `The configuration file has an error: ${read.errors.join("; ")}. ${UNCHANGED} Correct it first.`;
  return refusal("file-broken", words);
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whether a configured server is this one. */
function isSame(server: NewServer, { host, port, access }: ServerConfig): boolean {
  if (host !== server.host || port !== server.port) return false;
  return VENDORS[server.protocol].isConfigured({ ...server }, access);
}

/** The server with an id: its own, or one derived from its name or host. */
function named(server: NewServer, known: readonly ServerConfig[]): NamedServer | Refusal {
  const same = known.find((one) => isSame(server, one));
  if (same) {
    const words = `${server.host} port ${server.port} is already in the configuration, as "${same.id}". ${UNCHANGED}`;
    return refusal("there-already", words);
  }
  const ids = known.map(({ id }) => id);
  const id = server.id ?? freeId(server.name ?? server.host, ids);
  if (!ids.includes(id)) return { ...server, id };
  const words = `There is already a server with the ID "${id}". ${UNCHANGED} Choose another ID.`;
  return refusal("there-already", words);
}

function freeId(title: string, taken: readonly string[]): string {
  const letters = title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").normalize("NFD");
  const slug = letters.replace(/\p{Mark}/gu, "").replace(/[^a-z0-9]+/g, "-");
  const stem = slug.replace(/^-|-$/g, "").slice(0, 56) || "server";
  let id = stem;
  for (let count = 2; taken.includes(id); count += 1) id = `${stem}-${count}`;
  return id;
}

/** Whether the new text, read again, has exactly these servers. */
function hasExactly(text: string, servers: readonly ServerConfig[], folder: string): boolean {
  const read = parseConfig(text, "", folder);
  return read.ok && isDeepStrictEqual(read.config.servers, servers);
}

/** Writes a temporary file and renames it, so that a reader never sees half a file. */
async function replace(file: string, text: string, mode: number): Promise<void> {
  // A link stays a link.
  const target = await realpath(file).catch(() => file);
  const fresh = join(dirname(target), `.callboard-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeAll(fresh, text, mode);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function writeAll(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, "wx", mode);
  try {
    await handle.chmod(mode); // Independent of the umask.
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function refusal(why: Refusal["why"], words: string): Refusal {
  return { ok: false, why, words };
}
