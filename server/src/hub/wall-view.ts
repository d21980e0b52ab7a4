import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call, Ending } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { Features } from "@callboard/shared/board/features";
import { unreachable } from "@callboard/shared/unreachable";

/** The board without the names of signed-in people: on a wall the station is enough. */
export function unsignedBoard(board: Board): Board {
  return { ...board, calls: board.calls.map(unsignedCall) };
}

/** A fact without the name of the person who caused it. */
export function unsignedFact(event: BoardEvent): BoardEvent {
  const bare = unsigned(event);
  if (bare.type === "call-ended") return { ...bare, ending: unsigned(bare.ending) };
  return bare.type === "call-claimed" ? { ...bare, claim: unsigned(bare.claim) } : bare;
}

function unsignedCall(call: Call): Call {
  const basis = unsigned(call.basis);
  const claim = call.claim && { claim: unsigned(call.claim) };
  if (call.phase !== "ended") return { ...call, basis, ...claim };
  return { ...call, basis, ...claim, ending: unsigned(call.ending) };
}

/** A wall may hang in a corridor: it shows that a call rings and its number, but no names and no free text of a server. */
export function wallBoard(board: Board): Board {
  return {
    servers: board.servers,
    accounts: board.accounts.map(wallAccount),
    calls: board.calls.map((call) => wallCall(unsignedCall(call))),
    directory: [],
  };
}

/**
 * A fact for walls: applied to the wall's board it gives the wall's view of the next board. Each fact stays one fact, so that
 * the numbers have no gaps.
 */
export function wallFact(event: BoardEvent): BoardEvent {
  return namelessFact(unsignedFact(event));
}

function namelessFact(event: BoardEvent): BoardEvent {
  switch (event.type) {
    case "configuration-applied": {
      const accounts = event.accounts.map(wallAccount);
      return event.directory === undefined
        ? { ...event, accounts }
        : { ...event, accounts, directory: [] };
    }
    case "account-appeared":
      return { ...event, account: wallAccount(event.account) };
    case "account-troubled":
      return { ...event, text: "" };
    case "features-told":
      return { ...event, features: wallFeatures(event.features) };
    case "call-offered":
      return { ...event, name: null };
    case "call-found":
      return nameless(event);
    case "call-ended":
      return { ...event, ending: wallEnding(event.ending) };
    case "link-changed":
    case "account-checked":
    case "account-asked":
    case "call-dialed":
    case "call-accepted":
    case "call-answered":
    case "call-switched":
    case "call-held":
    case "call-retrieved":
    case "call-queued":
    case "call-left-queue":
    case "calls-doubted":
    case "call-claimed":
    case "call-released":
    case "call-forgotten":
      return event;
    default:
      return unreachable(event);
  }
}

function nameless<T extends { name?: string | undefined }>(event: T): T {
  const rest = { ...event };
  delete rest.name;
  return rest;
}

function unsigned<T extends { person?: string | undefined }>(whole: T): T {
  if (whole.person === undefined) return whole;
  const rest = { ...whole };
  delete rest.person;
  return rest;
}

function wallAccount(account: Account): Account {
  const { lastError, features } = account;
  return {
    ...account,
    lastError: lastError && { ...lastError, text: "" },
    ...(features && { features: wallFeatures(features) }),
  };
}

/** The forwarding target may be a private number. */
function wallFeatures(features: Features): Features {
  return { ...features, forwarding: null };
}

function wallCall(call: Call): Call {
  if (call.phase !== "ended") return { ...call, name: null };
  return { ...call, name: null, ending: wallEnding(call.ending) };
}

function wallEnding(ending: Ending): Ending {
  return { ...ending, text: null };
}
