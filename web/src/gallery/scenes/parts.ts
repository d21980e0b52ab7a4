import { Account } from "@callboard/shared/board/account";
import { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { ActivityKind } from "@callboard/shared/activity/activity-line";
import { Call } from "@callboard/shared/board/call";
import type { LiveCall } from "@callboard/shared/board/call";
import { CommandType } from "@callboard/shared/commands/command";
import { DirectoryEntry } from "@callboard/shared/directory/directory";
import { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import { ServerInfo } from "@callboard/shared/board/server-info";
import type { Link } from "@callboard/shared/board/server-info";

/** The time of the scenes, in the viewer's time zone. */
export const AT = new Date(2026, 8, 14, 23, 1, 49).getTime();
const TELESTRA = ["make-call", "answer", "hang-up", "switch", "login", "logout", "refresh"];

/** A moment this many seconds before the snapshot. */
export function ago(seconds: number): number {
  return AT - seconds * 1000;
}

export function server(id: string, name: string, link: Partial<Link> = {}): ServerInfo {
  const up = { state: "up", since: ago(3600), reason: null, ...link };
  return ServerInfo.parse({ id, name, protocol: "telestra", link: up, capabilities: TELESTRA });
}

/** A server that supports every command, and confirms it. */
export function exchange(id: string, name: string): ServerInfo {
  const capabilities = CommandType.options.filter((type) => type !== "login" && type !== "logout");
  return { ...server(id, name), protocol: "exchange", capabilities };
}

export interface AccountOf {
  server?: string;
  id: string;
  number: string | null;
  name: string | null;
}

export function account(of: AccountOf, change: Partial<Account> = {}): Account {
  const state = { registration: "registered", sipCode: 200, checkedAt: ago(2), freshness: "live" };
  const rest = { group: null, priority: false, origin: "configured", asked: null, lastError: null };
  return Account.parse({ server: "telestra-a", ...of, ...state, ...rest, ...change });
}

/** The far end, and the seconds in the present phase. */
export interface CallOf {
  key: string;
  server?: string;
  account: string;
  number: string;
  name: string | null;
  ago: number;
}

export function call(of: CallOf, change: Partial<LiveCall> = {}): LiveCall {
  const { ago: seconds, ...who } = of;
  const since = ago(seconds);
  const made = Call.parse({
    phase: "talking",
    server: "telestra-a",
    ...who,
    direction: "incoming",
    confidence: "confirmed",
    basis: { kind: "server-event", at: since, by: null },
    freshness: "live",
    since,
    clock: "exact",
    seenAt: since,
    ...change,
  });
  if (made.phase === "ended") throw new Error("A scene shows calls that are there.");
  return made;
}

export function ringing(of: CallOf, change: Partial<LiveCall> = {}): LiveCall {
  return call(of, { phase: "ringing", ...change });
}

export function heldByUs(of: CallOf): LiveCall {
  const basis = { kind: "switch-sent", at: ago(of.ago), by: "Station 1" } as const;
  return call(of, { phase: "held", confidence: "inferred", basis });
}

export function talkingOrHeld(of: CallOf): LiveCall {
  const basis = { kind: "foreign-activity", at: ago(of.ago), by: null } as const;
  return call(of, { confidence: "unverified", basis });
}

export function line(
  seconds: number,
  kind: ActivityKind,
  [subject, text, by]: [string, string, string?],
): ActivityLine {
  return ActivityLine.parse({
    at: ago(seconds),
    kind,
    subject,
    text,
    by: by ?? null,
    lasted: null,
  });
}

export function person(
  name: string,
  number: string,
  change: Partial<DirectoryEntry> = {},
): DirectoryEntry {
  const rest = { group: null, favourite: false, priority: false };
  return DirectoryEntry.parse({ name, number, ...rest, ...change });
}

export const key = (text: string): CallKey => CallKey.parse(text);
export const serverId = (text: string): ServerId => ServerId.parse(text);
export const accountId = (text: string): AccountId => AccountId.parse(text);
