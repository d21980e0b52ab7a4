import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import { momentIn } from "../../format/date-time.ts";

/** What stands in the fields above the audit. */
export interface AuditFields {
  who: string;
  kind: AuditKind | "";
  /** As fields for a day and a time write it. */
  from: string;
  to: string;
  text: string;
}

export const NO_FILTER: AuditFields = { who: "", kind: "", from: "", to: "", text: "" };

/** Such fields have minutes; the last one is meant to its end. */
const MINUTE_MS = 60_000;

/** What the bridge is asked for, as the query of an address. */
export function auditQuery(fields: AuditFields, more: Readonly<Record<string, string>>): string {
  const from = momentIn(fields.from);
  const to = momentIn(fields.to);
  const asked: Record<string, string> = {
    who: fields.who.trim(),
    kind: fields.kind,
    text: fields.text.trim(),
    from: from === null ? "" : String(from),
    to: to === null ? "" : String(to + MINUTE_MS - 1),
    ...more,
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}
