import type { Account } from "@callboard/shared/board/account";
import { Account as AccountSchema } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import { Call as CallSchema } from "@callboard/shared/board/call";
import type { Call, LiveCall } from "@callboard/shared/board/call";
import { CallKey } from "@callboard/shared/board/ids";
import { ServerInfo } from "@callboard/shared/board/server-info";

/** Boards for tests, parsed by the schemas, so that a fixture cannot be something a bridge would never send. */
export function serverWith(change: Partial<ServerInfo> = {}): ServerInfo {
  const capabilities = ["make-call", "answer", "hang-up", "switch", "login", "logout", "refresh"];
  const link = { state: "up", since: 0, reason: null };
  const server = { id: "telestra-a", name: "Bay 1", protocol: "telestra", link, capabilities };
  return ServerInfo.parse({ ...server, ...change });
}

export function accountWith(change: Partial<Account> = {}): Account {
  const known = { sipCode: 200, checkedAt: 0, asked: null, lastError: null };
  const named = { number: "3001", name: "Exercise director", group: null, priority: false };
  const place = { server: "telestra-a", id: "account-1", origin: "configured" };
  const state = { freshness: "live", registration: "registered" };
  return AccountSchema.parse({ ...place, ...named, ...state, ...known, ...change });
}

export function callWith(change: Partial<LiveCall> = {}): LiveCall {
  const place = { key: "call-1", server: "telestra-a", account: "account-1" };
  const who = { direction: "incoming", number: "3010", name: "Approach" };
  const basis = { kind: "server-event", at: 0, by: null };
  const state = { phase: "talking", confidence: "confirmed", basis, freshness: "live" };
  const times = { since: 0, clock: "exact", seenAt: 0 };
  const call: Call = CallSchema.parse({ ...place, ...who, ...state, ...times, ...change });
  if (call.phase === "ended") throw new Error("a live call was asked for");
  return call;
}

export function endedCallWith(change: Partial<Extract<Call, { phase: "ended" }>> = {}): Call {
  const ending = { reason: "ended", text: null, by: null };
  return CallSchema.parse({ ...callWith(), phase: "ended", ending, lasted: 61_000, ...change });
}

export function boardOf(...calls: Call[]): Board {
  return { servers: [serverWith()], accounts: [accountWith()], calls, directory: [] };
}

export function keyOf(text: string): CallKey {
  return CallKey.parse(text);
}
