import type { Board } from "@callboard/shared/board/board";
import type { CommandRequest } from "@callboard/shared/commands/command";
import { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";

/** What a driver's facts are checked against. */
interface Known {
  server: ServerId;
  board: Board;
  now: number;
  given: ReadonlyMap<CommandId, CommandRequest>;
  /** All call keys so far. */
  keys: ReadonlySet<CallKey>;
}

/** Throws unless the rule holds; cheaper than the test runner's assertions at every step. */
export function ensure(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken rule: ${what}`);
}

/** Throws for a fact that no driver may state: malformed, about another server, or of a command that was not given. */
export function checkFact(fact: BoardEvent, known: Known): void {
  // The schema drops the fields that it does not know.
  const kept = Object.keys(BoardEvent.parse(fact)).length;
  ensure(kept === Object.keys(fact).length, `${fact.type} has the fields that browsers get`);
  ensure(fact.at === known.now, `${fact.type} has the current time`);
  const place = fact.type === "account-appeared" ? fact.account : fact;
  const isOwn = !("server" in place) || place.server === known.server;
  ensure(isOwn, `${fact.type} is about the driver's own server`);
  if ("call" in fact) checkCall(fact, known);
  if (fact.causedBy === undefined) return;
  const cause = known.given.get(fact.causedBy);
  ensure(cause !== undefined && cause.by === fact.by, `${fact.type} names who gave its command`);
}

function checkCall(fact: Extract<BoardEvent, { call: CallKey }>, { board, keys }: Known): void {
  const call = board.calls.find(({ key }) => key === fact.call);
  const isNew = !keys.has(fact.call);
  switch (fact.type) {
    case "call-offered":
    case "call-dialed":
      ensure(isNew, `${fact.type} has a key of its own`);
      return;
    case "call-found":
      ensure(isNew || (call !== undefined && call.phase !== "ended"), "no ended call is found");
      return;
    default:
      ensure(call !== undefined, `${fact.type} is about a call on the board`);
  }
}

/** Throws for a text that must not reach a server: it could end its frame early, or is not UTF-8. */
export function checkText(text: string): void {
  const isClean = !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u.test(text);
  ensure(isClean, `no control character and no half character in ${JSON.stringify(text)}`);
}
