import { Why } from "@callboard/shared/commands/why";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import * as z from "zod/mini";
import { configIn } from "./schema.ts";
import type { ServerConfig } from "../drivers/driver.ts";

/** A server that is to be added, under its id. */
export type NamedServer = NewServer & { id: string };

type Configured =
  | { ok: true; server: ServerConfig }
  /** `found`: the same as a check says it, where that is known. */
  | { ok: false; why: string; found: readonly Why[] };

const SecretIssue = z.object({ params: z.object({ found: Why }) });

/** The server as a configuration file in that folder would have it, with its password; or why there is none. */
export function configured(server: NamedServer, folder: string): Configured {
  const read = configIn(folder).safeParse({ servers: [server] });
  const [entry] = read.data?.servers ?? [];
  if (entry) return { ok: true, server: entry };
  const issues = read.error?.issues ?? [];
  const why = issues.map(({ message }) => message).join("; ");
  return { ok: false, why, found: issues.flatMap(foundIn) };
}

/** What a secret that is missing says of itself. */
function foundIn(issue: unknown): readonly Why[] {
  const read = SecretIssue.safeParse(issue);
  return read.success ? [read.data.params.found] : [];
}
