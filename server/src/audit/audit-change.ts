import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import type { FastifyRequest } from "fastify";
import { clientAt } from "../http/auth-hook.ts";
import type { Audit } from "./store.ts";

/** Records what an admin did. It counts as activity, so that the session does not become idle. */
export function auditChange(
  audit: Pick<Audit, "append">,
  request: Pick<FastifyRequest, "client">,
  { kind, detail }: { kind: AuditKind; detail: Record<string, unknown> },
): void {
  const client = clientAt(request);
  const { kind: as, id, name, role } = client.who;
  audit.append({ kind, who: { kind: as, id, name, role }, from: client.address, detail });
  client.used();
}
