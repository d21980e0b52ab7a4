import { AuditReply, AuditVerified } from "@callboard/shared/audit/audit-entry";
import type { Api } from "../../requests/ask.ts";

/** The audit requests. */
export type AuditRequests = ReturnType<typeof auditRequests>;

/** `query` is the part after the question mark; docs/http.md has the filters. */
export function auditRequests({ get }: Pick<Api, "get">) {
  return {
    audit: (query: string) => get(`/api/audit?${query}`, (json) => AuditReply.parse(json)),
    verifyAudit: () => get("/api/audit/verify", (json) => AuditVerified.parse(json)),
  };
}
