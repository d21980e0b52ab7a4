import { parseJson } from "@callboard/shared/text/json-text";
import type { ProtocolProfile } from "@callboard/shared/vendors/profile";
import { PROFILES } from "@callboard/shared/vendors/protocols";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { wireText } from "./text.ts";
import { namingOfXml } from "./xml-naming.ts";
import type { Naming } from "./xml-naming.ts";

/** One message in the panel. */
export interface WireEntry {
  id: number;
  at: number;
  direction: WireMessage["direction"];
  /** The name of the event or command, in XML of the root; empty without one. */
  kind: string;
  /** The account or device that it is about. */
  account: string;
  /** Unchanged. */
  text: string;
  /** Remarks shown beside its text. */
  remarks: readonly string[];
  isUnreadable: boolean;
}

export interface WireFilter {
  text: string;
  direction: "both" | "in" | "out";
  hidesPolls: boolean;
}

const POLLS: ReadonlySet<string> = new Set<string>(
  Object.values<ProtocolProfile>(PROFILES).flatMap(({ polls }) => polls),
);

/** A message as the panel shows it. */
export function entryFor(message: WireMessage, id: number): WireEntry {
  const { at, direction, text } = message;
  const naming = direction === "note" ? UNNAMED : namingOf(text);
  const remarks = remarksOn(message);
  const isUnreadable = message.problem !== undefined;
  return {
    id,
    at,
    direction,
    ...naming,
    text,
    remarks,
    isUnreadable,
  };
}

/** Whether a message passes the filter; notes have no direction and always pass. */
export function isSeen(entry: WireEntry, { text, direction, hidesPolls }: WireFilter): boolean {
  if (!holds(entry, text.trim().toLowerCase())) return false;
  if (entry.direction === "note") return true;
  if (direction !== "both" && entry.direction !== direction) return false;
  return !(hidesPolls && POLLS.has(entry.kind));
}

/** Messages as lines of text, for a mail or a file. */
export function asText(entries: readonly WireEntry[]): string {
  return entries.map(lineOf).join("\n");
}

const SPACING = /("[^"\\]*(?:\\[^][^"\\]*)*")|\s*([:,])\s*|\s*([{}[\]])\s*|\s+/g;

/**
 * Normalises a message to one blank after each colon and comma; quoted text stays. In XML a colon belongs to a name or a
 * time, and only the blanks between elements are formatting.
 */
export function spaced(text: string): string {
  if (isXml(text)) return text.trim().replace(/>\s+</g, "><").replace(/\s+/g, " ");
  const tidy = (...[, literal, mark, bracket]: (string | undefined)[]): string =>
    literal ?? bracket ?? (mark === undefined ? " " : `${mark} `);
  return text.replace(SPACING, tidy).trim();
}

function lineOf({ at, direction, text, remarks }: WireEntry): string {
  const said = remarks.length === 0 ? "" : ` (${remarks.join("; ")})`;
  return `${new Date(at).toISOString()} ${direction.padEnd(4)} ${text.trim()}${said}`;
}

function holds({ text, kind, remarks }: WireEntry, wanted: string): boolean {
  return wanted === "" || [text, kind, ...remarks].join(" ").toLowerCase().includes(wanted);
}

function remarksOn({ masked, problem, whole, text }: WireMessage): string[] {
  const remarks: string[] = [];
  if (problem !== undefined) remarks.push(wireText().unreadable(problemWords(problem)));
  if (masked) remarks.push(wireText().masked);
  if (whole !== undefined) remarks.push(wireText().cut(text.length, whole));
  return remarks;
}

/** A driver may report a problem that the page has no words for. */
function problemWords(problem: string): string {
  const words: Readonly<Record<string, string>> = wireText().problems;
  return words[problem] ?? problem;
}

const UNNAMED: Naming = { kind: "", account: "" };

function namingOf(text: string): Naming {
  if (isXml(text)) return namingOfXml(text);
  const fields = fieldsOf(text);
  const kind = textIn(fields, "event") || textIn(fields, "cmd");
  return { kind, account: textIn(fields, "account") };
}

/** No JSON begins like this. CSTA's framing with a header puts the message's number first. */
function isXml(text: string): boolean {
  return /^(?:\d{4} )?\s*</.test(text);
}

function fieldsOf(text: string): object {
  const json = parseJson(text.trim());
  return json.ok && typeof json.value === "object" && json.value !== null ? json.value : {};
}

function textIn(fields: object, name: string): string {
  const value: unknown = Object.getOwnPropertyDescriptor(fields, name)?.value;
  return typeof value === "string" ? value : "";
}
