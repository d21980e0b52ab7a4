import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import { momentIn } from "../../format/date-time.ts";

/** The values of the audit filters. */
export interface AuditFields {
  who: string;
  kind: AuditKind | "";
  /** In the format of date and time inputs. */
  from: string;
  to: string;
  text: string;
}

export const NO_FILTER: AuditFields = { who: "", kind: "", from: "", to: "", text: "" };

/** Inputs have minutes; the end includes its whole minute. */
const MINUTE_MS = 60_000;

/** The filters as a query string. */
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
