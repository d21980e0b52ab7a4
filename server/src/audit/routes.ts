import { AuditKind, AuditReply, AuditVerified } from "@callboard/shared/audit/audit-entry";
import type { Audited } from "@callboard/shared/audit/audit-entry";
import * as z from "zod/mini";
import { csvLine } from "../http/csv.ts";
import { failure, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import { searchAudit } from "./audit-search.ts";
import type { Audit } from "./store.ts";

const MAX_LIMIT = 1000;

/** A whole number of at most `most` digits, as text. */
const digits = (most: number): z.ZodMiniType<number, string> =>
  z.pipe(z.string().check(z.regex(new RegExp(`^\\d{1,${most}}$`))), z.transform(Number));
const Moment = z.optional(digits(15));
const Part = z.optional(z.string().check(z.maxLength(256)));

const Query = z.strictObject({
  /** Only entries before this number; by default the newest. */
  before: z.optional(digits(15)),
  limit: z.optional(digits(4).check(z.minimum(1), z.maximum(MAX_LIMIT))),
  format: z.optional(z.enum(["json", "csv"])),
  who: Part,
  kind: z.optional(AuditKind),
  from: Moment,
  to: Moment,
  text: Part,
});

const SEARCH = route("manage", {
  operationId: "getAudit",
  summary: "The audit log, newest first; format=csv for a spreadsheet",
  querystring: Query,
  queryHelp: `Expected before=NUMBER, limit=1 to ${MAX_LIMIT}, format=json or csv, who=NAME, kind=KIND, from=MS, to=MS, text=PART. Nothing else is known.`,
  response: {
    200: success("A page of entries.", { AuditReply }),
    400: failure("The query cannot be read."),
  },
});

const VERIFY = route("manage", {
  operationId: "verifyAudit",
  summary: "Verifies that the audit log is intact",
  response: { 200: success("What was found.", { AuditVerified }) },
});

const HEADINGS = ["number", "at", "kind", "who", "role", "from", "station", "detail"];
const EMPTY: AuditReply = { entries: [], next: null };

/** The audit log for an admin, 100 entries per page by default. A demo stores nothing, so its page is empty. */
export function auditRoutes({ audit }: { audit: () => Audit | null }): ApiPlugin {
  return (api) => {
    api.get("/api/audit", SEARCH, async ({ query }, reply) => {
      const { before = Number.MAX_SAFE_INTEGER, limit = 100, format, ...filter } = query;
      const kept = audit();
      const found =
        kept === null ? EMPTY : await searchAudit(kept, { before, most: limit, filter });
      if (format !== "csv") return reply.send(found);
      const lines = [HEADINGS, ...found.entries.map(cellsOf)].map(csvLine);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="callboard-audit.csv"')
        .send(lines.join(""));
    });
    const verify = oneAtATime();
    api.get("/api/audit/verify", VERIFY, async (): Promise<AuditVerified> => {
      const kept = audit();
      return kept === null ? { ok: true, count: 0, head: "" } : verify(kept);
    });
  };
}

/** A request during a verification shares its result. */
function oneAtATime(): (audit: Audit) => Promise<AuditVerified> {
  let underWay: Promise<AuditVerified> | null = null;
  return (audit) => {
    underWay ??= audit.verifyInSteps().finally(() => (underWay = null));
    return underWay;
  };
}

function cellsOf({ number, at, kind, who, from, station, detail }: Audited): string[] {
  const when = new Date(at).toISOString();
  const place = [from ?? "", station ?? "", JSON.stringify(detail)];
  return [String(number), when, kind, who?.name ?? "", who?.role ?? "", ...place];
}
