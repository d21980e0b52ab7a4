import { AuditKind } from "@callboard/shared/audit/audit-entry";
import type { Audited, AuditReply, AuditVerified } from "@callboard/shared/audit/audit-entry";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Audit } from "../audit/store.ts";
import { searchAudit } from "../audit/audit-search.ts";
import type { AuditFilter } from "../audit/audit-search.ts";
import type { AuthGate } from "../sign-in/auth-gate.ts";
import { csvLine } from "./csv.ts";
import { problem, sendProblem } from "./problem.ts";

const MOST = 1000;

const Moment = z.optional(z.string().check(z.regex(/^\d{1,15}$/)));
const Part = z.optional(z.string().check(z.maxLength(256)));
const Query = z.strictObject({
  /** Only entries before this number; the newest when not given. */
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
  limit: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  format: z.optional(z.enum(["json", "csv"])),
  who: Part,
  kind: z.optional(AuditKind),
  from: Moment,
  to: Moment,
  text: Part,
});

/** What the query of `GET /api/audit` may say. */
export const AUDIT_QUERY = Object.keys(Query.shape);

interface PageAsked {
  before: number;
  most: number;
  filter: AuditFilter;
  isCsv: boolean;
}

const BAD_QUERY = problem(
  400,
  `Expected before=NUMBER, limit=1 to ${MOST}, format=json or csv, who=NAME, kind=KIND, from=MS, to=MS, text=PART. Nothing else is known.`,
);
const HEADINGS = ["number", "at", "kind", "who", "role", "from", "station", "detail"];
const EMPTY: AuditReply = { entries: [], next: null };

/**
 * `GET /api/audit`: who did what, the newest first, 100 entries unless `limit` says otherwise; `before` goes on where a page
 * ended. 400 when the query cannot be read. `GET /api/audit/verify`: whether the chain is as it was written. Where nobody
 * signs in nothing is kept, and the page is empty.
 */
export function auditRoute(app: FastifyInstance, gate: Pick<AuthGate, "authenticator">): void {
  const config = { needs: "manage" } as const;
  app.get("/api/audit", { config }, async (request, reply) => {
    const page = pageAsked(request.query);
    if (page === null) return sendProblem(reply, BAD_QUERY);
    const { authenticator } = gate;
    const found = authenticator === null ? EMPTY : await searchAudit(authenticator.audit, page);
    if (!page.isCsv) return reply.send(found);
    const lines = [HEADINGS, ...found.entries.map(cellsOf)].map(csvLine);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="callboard-audit.csv"')
      .send(lines.join(""));
  });
  const look = oneAtATime();
  app.get("/api/audit/verify", { config }, async (): Promise<AuditVerified> => {
    const { authenticator } = gate;
    return authenticator === null ? { ok: true, count: 0, head: "" } : look(authenticator.audit);
  });
}

/** Whoever asks while a look along the chain is under way gets what it finds. */
function oneAtATime(): (audit: Audit) => Promise<AuditVerified> {
  let underWay: Promise<AuditVerified> | null = null;
  return (audit) => {
    underWay ??= audit.verifyInSteps().finally(() => (underWay = null));
    return underWay;
  };
}

function pageAsked(query: unknown): PageAsked | null {
  const read = Query.safeParse(query);
  if (!read.success) return null;
  const { before, limit = "100", format, who, kind, from, to, text } = read.data;
  const most = Number(limit);
  if (most < 1 || most > MOST) return null;
  const filter = {
    ...{ who: who ?? null, kind: kind ?? null, text: text ?? null },
    ...{ from: numberOr(from, null), to: numberOr(to, null) },
  };
  return {
    before: numberOr(before, Number.MAX_SAFE_INTEGER),
    most,
    filter,
    isCsv: format === "csv",
  };
}

function numberOr<None>(text: string | undefined, none: None): number | None {
  return text === undefined ? none : Number(text);
}

function cellsOf({ number, at, kind, who, from, station, detail }: Audited): string[] {
  const when = new Date(at).toISOString();
  const place = [from ?? "", station ?? "", JSON.stringify(detail)];
  return [String(number), when, kind, who?.name ?? "", who?.role ?? "", ...place];
}
