import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { AuditEntry } from "../audit/entry.ts";
import type { Audited } from "../audit/audit.ts";
import type { Entrance } from "../people/entrance.ts";
import { csvLine } from "./csv.ts";
import { problem, sendProblem } from "./problem.ts";

const MOST = 1000;

const Query = z.object({
  /** Only entries before this number; the newest when not given. */
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
  limit: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  format: z.optional(z.enum(["json", "csv"])),
});

/** A page of the audit, the newest first. */
export const AuditReply = z.object({
  entries: z.array(z.extend(AuditEntry, { number: z.int() })),
});
type AuditReply = z.infer<typeof AuditReply>;

const BAD_QUERY = problem(
  400,
  `Expected before=NUMBER, limit=1 to ${MOST}, format=json or csv. Nothing else is known.`,
);
const HEADINGS = ["number", "at", "kind", "who", "role", "from", "station", "detail"];

/**
 * `GET /api/audit`: who did what, the newest first, 100 entries unless `limit` says otherwise; `before` goes on where a page
 * ended. 400 when the query cannot be read. Where nobody signs in nothing is kept, and the page is empty.
 */
export function auditRoute(app: FastifyInstance, entrance: Pick<Entrance, "keeper">): void {
  app.get("/api/audit", { config: { needs: "manage" } }, async (request, reply) => {
    const page = pageAsked(request.query);
    if (page === null) return sendProblem(reply, BAD_QUERY);
    const entries = entrance.keeper?.audit.before(page.before, page.limit) ?? [];
    if (!page.isCsv) return reply.send({ entries } satisfies AuditReply);
    const lines = [HEADINGS, ...entries.map(cellsOf)].map(csvLine);
    return reply.type("text/csv; charset=utf-8").send(lines.join(""));
  });
}

function pageAsked(query: unknown): { before: number; limit: number; isCsv: boolean } | null {
  const read = Query.safeParse(query);
  if (!read.success) return null;
  const { before = String(Number.MAX_SAFE_INTEGER), limit = "100", format } = read.data;
  const most = Number(limit);
  if (most < 1 || most > MOST) return null;
  return { before: Number(before), limit: most, isCsv: format === "csv" };
}

function cellsOf({ number, at, kind, who, from, station, detail }: Audited): string[] {
  const when = new Date(at).toISOString();
  const place = [from ?? "", station ?? "", JSON.stringify(detail)];
  return [String(number), when, kind, who?.name ?? "", who?.role ?? "", ...place];
}
