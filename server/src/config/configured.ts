import type { NewServer } from "@callboard/shared/vendors/protocols";
import { configIn } from "./schema.ts";
import type { ServerConfig } from "../drivers/driver.ts";

/** A server that is to be added, under its id. */
export type NamedServer = NewServer & { id: string };

type Configured = { ok: true; server: ServerConfig } | { ok: false; why: string };

/** The server as a configuration file in that folder would have it, with its password; or why there is none. */
export function configured(server: NamedServer, folder: string): Configured {
  const read = configIn(folder).safeParse({ servers: [server] });
  const [entry] = read.data?.servers ?? [];
  if (entry) return { ok: true, server: entry };
  return { ok: false, why: (read.error?.issues ?? []).map(({ message }) => message).join("; ") };
}
