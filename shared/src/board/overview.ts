import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { Call } from "./call.ts";
import type { ServerId } from "./ids.ts";
import { isTalkingOrHeld } from "./select.ts";
import type { ServerInfo } from "./server-info.ts";
import { unreachable } from "../unreachable.ts";

/** The state of an overview line, in the order in which the overview lists them: trouble, then calls, then the rest. */
export const LINE_STATES = [
  "refused",
  "ringing",
  "dialing",
  "queued",
  "talking",
  "held",
  "unsure",
  "ended",
  "was-in-call",
  "not-known",
  "registering",
  "logged-out",
  "idle",
] as const;
export type LineState = (typeof LINE_STATES)[number];

/** One line of an overview: an account with one of its calls, or without any. */
export interface OverviewLine {
  /** Unique among the lines. */
  key: string;
  server: ServerInfo;
  account: Account;
  call: Call | null;
  /** Whether the line may no longer be true. */
  isStale: boolean;
  state: LineState;
}

/**
 * Every account of the board, also discovered ones: one line for each of its calls, or one without a call. Sorted by
 * `LINE_STATES`, and within one state by the order of the configuration.
 */
export function overview(board: Board): readonly OverviewLine[] {
  const byAccount = callsByAccount(board.calls);
  const lines = board.servers.flatMap((server) =>
    board.accounts
      .filter((account) => account.server === server.id)
      .flatMap((account) => {
        const calls = byAccount.get(accountKey(server.id, account.id)) ?? [];
        return linesOf({ server, account }, calls);
      }),
  );
  const ranks = new Map(LINE_STATES.map((state, rank) => [state, rank]));
  const rank = (line: OverviewLine): number => ranks.get(line.state) ?? 0;
  return lines.sort((one, other) => rank(one) - rank(other));
}

function callsByAccount(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const key = accountKey(call.server, call.account);
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return groups;
}

type AccountOnServer = Pick<OverviewLine, "server" | "account">;

function linesOf(on: AccountOnServer, calls: readonly Call[]): OverviewLine[] {
  if (calls.length === 0) return [lineWith(on, null)];
  return calls
    .toSorted((one, other) => one.seenAt - other.seenAt)
    .map((call) => lineWith(on, call));
}

function lineWith(on: AccountOnServer, call: Call | null): OverviewLine {
  const { server, account } = on;
  const isStale = server.link.state !== "up" || (call ?? account).freshness === "stale";
  const state = stateOf(on, call, isStale);
  const key = call ? `call ${call.key}` : accountKey(server.id, account.id);
  return { key, server, account, call, isStale, state };
}

function stateOf({ account }: AccountOnServer, call: Call | null, isStale: boolean): LineState {
  if (call?.phase === "ended") return "ended";
  if (call) return isStale ? "was-in-call" : stateOfCall(call);
  if (isStale) return "not-known";
  const { registration } = account;
  switch (registration) {
    case "registered":
      return "idle";
    case "unknown":
      return "not-known";
    case "registering":
    case "refused":
    case "logged-out":
      return registration;
    default:
      return unreachable(registration);
  }
}

function stateOfCall(call: Exclude<Call, { phase: "ended" }>): LineState {
  return isTalkingOrHeld(call) ? "unsure" : call.phase;
}

/** How many accounts are registered, refused, or in an unknown state. */
export interface RegistrationTally {
  registered: number;
  refused: number;
  notKnown: number;
}

/** Counts the accounts of a board by their present registration. */
export function registrationTally(board: Board): RegistrationTally {
  const up = new Set(board.servers.filter(({ link }) => link.state === "up").map(({ id }) => id));
  const count: RegistrationTally = { registered: 0, refused: 0, notKnown: 0 };
  for (const { server, freshness, registration } of board.accounts) {
    const isKnown = up.has(server) && freshness === "live" && registration !== "unknown";
    if (!isKnown) count.notKnown += 1;
    else if (registration === "registered") count.registered += 1;
    else if (registration === "refused") count.refused += 1;
  }
  return count;
}

/** The part of a board that belongs to some servers, in the order of the board. */
export function boardOfServers(board: Board, ids: ReadonlySet<string>): Board {
  const isTheirs = ({ server }: { server: ServerId }): boolean => ids.has(server);
  return {
    ...board,
    servers: board.servers.filter(({ id }) => ids.has(id)),
    accounts: board.accounts.filter(isTheirs),
    calls: board.calls.filter(isTheirs),
  };
}

function accountKey(server: ServerId, account: string): string {
  return `${server} ${account}`;
}
