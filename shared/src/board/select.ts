import { mayCommand } from "../access/policy.ts";
import type { Viewer } from "../access/policy.ts";
import type { CommandType } from "../commands/command.ts";
import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { Call, Claim, LiveCall } from "./call.ts";
import { entryFor } from "../directory/directory.ts";
import type { CallKey, ServerId } from "./ids.ts";
import type { ServerInfo } from "./server-info.ts";

/** The server with that id; undefined if the board does not have it. */
export function serverOf(board: Board, id: ServerId): ServerInfo | undefined {
  return board.servers.find((server) => server.id === id);
}

/** The account of a call or a command. */
export function accountOf(
  board: Board,
  ref: { server: ServerId; account: string },
): Account | undefined {
  return board.accounts.find(
    (account) => account.server === ref.server && account.id === ref.account,
  );
}

/** The call with that key; undefined once it has left the board. */
export function callAt(board: Board, key: CallKey): Call | undefined {
  return board.calls.find((call) => call.key === key);
}

/** Whether commands can be sent to a server now. A slow link still carries them. */
export function isReachable(server: ServerInfo | undefined): boolean {
  return server?.link.state === "up" || server?.link.state === "slow";
}

/** Whether the board's data on a call or account may no longer be true. */
export function isStale(
  board: Board,
  item: { server: ServerId; freshness: "live" | "stale" },
): boolean {
  return item.freshness === "stale" || serverOf(board, item.server)?.link.state !== "up";
}

/** The calls that ring now, the oldest first: the popups show them. A stale call is not offered. */
export function ringingCalls(board: Board): readonly LiveCall[] {
  return board.calls
    .filter((call) => call.phase === "ringing" && call.freshness === "live")
    .filter((call) => isReachable(serverOf(board, call.server)))
    .sort((one, other) => one.seenAt - other.seenAt) as LiveCall[];
}

/** The other station that is answering or declining a ringing call now; undefined if there is none. */
export function claimOfAnother(call: Call, station: string): Claim | undefined {
  return call.phase === "ringing" && call.claim?.by !== station ? call.claim : undefined;
}

/** Whether a call has priority: by its account, or by the directory entry of the far end. */
export function isPriority(board: Board, call: Call): boolean {
  if (accountOf(board, call)?.priority === true) return true;
  return entryFor(board.directory, call.number)?.priority === true;
}

/** An account's calls in the order they were first seen, including ended ones while they are shown. */
export function callsOf(board: Board, account: Account): readonly Call[] {
  return board.calls
    .filter((call) => call.server === account.server && call.account === account.id)
    .sort((one, other) => one.seenAt - other.seenAt);
}

/** Talking or held, but the board cannot say which. */
export function isTalkingOrHeld(call: Call): boolean {
  const isConversation = call.phase === "talking" || call.phase === "held";
  return isConversation && call.confidence === "unverified";
}

/** The call that answering another one should put on hold; undefined if that is not certain. */
export function currentCall(board: Board, account: Account): Call | undefined {
  return callsOf(board, account).find(
    (call) => call.phase === "talking" && call.confidence !== "unverified",
  );
}

export type CallAction = "answer" | "decline" | "switch" | "hang-up" | "hold" | "retrieve";

/** The commands that a server supports and the viewer may give; none while the viewer is unknown. */
export function commandsFor(
  server: ServerInfo | undefined,
  viewer: Viewer | null,
): readonly CommandType[] {
  return server?.capabilities.filter((type) => viewer && mayCommand(viewer.role, type)) ?? [];
}

/** Whether a viewer may give this command for a call. To decline is to hang up. */
export function mayAct(viewer: Viewer | null, action: CallAction): boolean {
  return viewer !== null && mayCommand(viewer.role, action === "decline" ? "hang-up" : action);
}

/** The viewer's possible actions on a call now, on this server; none on a stale or ended call. */
export function actionsFor(board: Board, call: Call, viewer: Viewer | null): readonly CallAction[] {
  return possibleActions(board, call).filter((action) => mayAct(viewer, action));
}

function possibleActions(board: Board, call: Call): readonly CallAction[] {
  const server = serverOf(board, call.server);
  if (!server || !isReachable(server) || isStale(board, call)) return [];
  switch (call.phase) {
    case "ended":
      return [];
    case "ringing":
      return ["answer", "decline"];
    case "dialing":
      return ["hang-up"];
    case "queued":
      // Hanging up a caller in our queue by mistake would lose the call; a call that we wait in can be ended.
      return call.direction === "outgoing" ? ["hang-up"] : [];
    case "talking":
    case "held":
      return [...conversationActions(board, server, call), "hang-up"];
  }
}

function conversationActions(board: Board, server: ServerInfo, call: LiveCall): CallAction[] {
  const can = (action: CallAction): boolean =>
    server.capabilities.some((capability) => capability === action);
  const surelyTalking = call.phase === "talking" && call.confidence !== "unverified";
  if (surelyTalking) return can("hold") ? ["hold"] : [];
  // A call cannot be resumed while another one talks: switch holds that one first.
  if (can("switch") && (!can("retrieve") || talksBeside(board, call))) return ["switch"];
  return can("retrieve") ? ["retrieve"] : [];
}

function talksBeside(board: Board, call: Call): boolean {
  return board.calls.some(
    (other) =>
      other.key !== call.key &&
      other.server === call.server &&
      other.account === call.account &&
      other.phase === "talking" &&
      other.freshness === "live",
  );
}

export type Tally = Record<"ringing" | "talking" | "held" | "unsure" | "queued", number>;

/** How many calls are in which state; stale and ended calls do not count. */
export function tally(board: Board): Tally {
  const count: Tally = { ringing: 0, talking: 0, held: 0, unsure: 0, queued: 0 };
  for (const call of board.calls) {
    if (isStale(board, call)) continue;
    if (isTalkingOrHeld(call)) count.unsure += 1;
    else if (call.phase !== "dialing" && call.phase !== "ended") count[call.phase] += 1;
  }
  return count;
}
