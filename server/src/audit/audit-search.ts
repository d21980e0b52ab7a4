import { setImmediate } from "node:timers/promises";
import type { AuditKind, Audited, AuditReply } from "@callboard/shared/audit/audit-entry";
import type { Audit } from "./store.ts";

/** Which entries to find; a condition that is not given matches all. */
interface AuditFilter {
  /** Part of the name of the person or token. */
  who?: string | undefined;
  kind?: AuditKind | undefined;
  /** Milliseconds since 1970, both included. */
  from?: number | undefined;
  to?: number | undefined;
  /** Part of any text in the entry. */
  text?: string | undefined;
}

interface Search {
  /** Only entries before this number. */
  before: number;
  most: number;
  filter: AuditFilter;
}

/** Entries read at a time, so that calls are handled in between. */
const BATCH_SIZE = 250;
/** Entries scanned for one reply, however few match; `next` says where to continue. */
const MAX_SCANNED = 50_000;

/** Finds entries, newest first. */
export async function searchAudit(
  audit: Pick<Audit, "before">,
  { before, most, filter }: Search,
): Promise<AuditReply> {
  const entries: Audited[] = [];
  const isWanted = wanted(filter);
  let place = before;
  for (let scanned = 0; scanned < MAX_SCANNED; scanned += BATCH_SIZE) {
    const page = audit.before(place, BATCH_SIZE);
    for (const entry of page) {
      place = entry.number;
      if (isWanted(entry)) entries.push(entry);
      if (entries.length === most) return { entries, next: place > 1 ? place : null };
    }
    if (page.length < BATCH_SIZE) return { entries, next: null };
    await setImmediate();
  }
  return { entries, next: place };
}

function wanted({ who, kind, from, to, text }: AuditFilter): (entry: Audited) => boolean {
  const hasName = contains(who);
  const hasText = contains(text);
  return (entry) =>
    (kind === undefined || entry.kind === kind) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at <= to) &&
    hasName(() => entry.who?.name ?? "") &&
    hasText(() => Object.values(entry).map(textOf).join("\n"));
}

/** Case-insensitive search. The text is built only when there is something to search for. */
function contains(part: string | undefined): (text: () => string) => boolean {
  if (part === undefined) return () => true;
  const plain = part.normalize("NFC").toLowerCase();
  return (text) => text().normalize("NFC").toLowerCase().includes(plain);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
