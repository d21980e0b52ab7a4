import { Why } from "@callboard/shared/commands/why";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import * as z from "zod/mini";
import { configIn } from "./schema.ts";
import type { ServerConfig } from "../drivers/driver.ts";

/** A server to be added, with its id. */
export type NamedServer = NewServer & { id: string };

type Configured =
  | { ok: true; server: ServerConfig }
  /** `found`: the reasons as a server check reports them, where known. */
  | { ok: false; why: string; found: readonly Why[] };

const SecretIssue = z.object({ params: z.object({ found: Why }) });

/** The server as if read from a configuration file in `folder`, with its password; or why it is invalid. */
export function configured(server: NamedServer, folder: string): Configured {
  const read = configIn(folder).safeParse({ servers: [server] });
  const [entry] = read.data?.servers ?? [];
  if (entry) return { ok: true, server: entry };
  const issues = read.error?.issues ?? [];
  const why = issues.map(({ message }) => message).join("; ");
  return { ok: false, why, found: issues.flatMap(foundIn) };
}

/** The reason in the issue of a missing secret. */
function foundIn(issue: unknown): readonly Why[] {
  const read = SecretIssue.safeParse(issue);
  return read.success ? [read.data.params.found] : [];
}
