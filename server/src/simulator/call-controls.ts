import { NO_REQUESTER } from "./requester.ts";
import { legsOf } from "./call.ts";
import type { Account, Call, Leg } from "./call.ts";
import type { Exchange } from "./exchange.ts";
import { switchTo } from "./leg-table.ts";
import type { AccountState, CallControls, CallHandle, LegState, Ring } from "./simulator.ts";

/** Lets a test or the traffic act on the exchange without a client; a restart makes a new exchange. */
export function callControls(exchange: () => Exchange): CallControls {
  const find = (account: string, callId: number | undefined, fits: (leg: Leg) => boolean): Leg =>
    legThat(fits, accountOf(exchange(), account), callId);
  return {
    state: () => Array.from(exchange().accounts.values(), (one) => accountState(exchange(), one)),
    ring: (ring) => ringFromOutside(exchange(), ring),
    placeCall: (account, number) => {
      const placed = exchange().place(accountOf(exchange(), account), number, NO_REQUESTER);
      return handleOf(exchange(), placed);
    },
    answer: (account, callId) => exchange().answer(find(account, callId, ringsIn)),
    hangUp: (account, callId) => exchange().hangUp(find(account, callId, anyLeg)),
    switchSilently: (account, callId) => switchTo(find(account, callId, (leg) => leg.started)),
    farEndAnswers: (account, callId) => exchange().farEndAnswers(find(account, callId, ringsOut)),
    farEndHangsUp: (account, callId) => exchange().farEndHangsUp(find(account, callId, anyLeg)),
  };
}

/** An account of the plan; an unknown one throws. */
export function accountOf(exchange: Exchange, id: string): Account {
  const account = exchange.accounts.get(id);
  if (!account) throw new Error(`The plan has no account "${id}".`);
  return account;
}

function ringFromOutside(exchange: Exchange, { to, from, name }: Ring): CallHandle {
  const caller = { number: from, name: name ?? exchange.nameOutside(from) };
  const call = exchange.ring(accountOf(exchange, to), caller);
  // A test that went on without its call would only mislead.
  if (!call) throw new Error(`${to} cannot ring: it is not registered, or busy.`);
  return handleOf(exchange, call);
}

function handleOf(exchange: Exchange, call: Call): CallHandle {
  return {
    call: call.serial,
    stage: () => call.stage,
    legs: () => legsOf(call).map((leg) => ({ account: leg.account.id, callId: leg.callId })),
    hangUp: () => exchange.callerHangsUp(call),
  };
}

/** The leg with a call id; without one the account's newest leg that matches. */
function legThat(fits: (leg: Leg) => boolean, account: Account, callId: number | undefined): Leg {
  const leg = account.legs.findLast(
    (one) => fits(one) && (callId === undefined || one.callId === callId),
  );
  if (leg) return leg;
  const id = callId === undefined ? "" : ` with id ${callId}`;
  throw new Error(`${account.id} has no such call${id} now.`);
}

function anyLeg(): boolean {
  return true;
}

function ringsIn(leg: Leg): boolean {
  return leg.direction === "in" && leg.stage === "ringing";
}

function ringsOut(leg: Leg): boolean {
  return leg.direction === "out" && leg.stage === "ringing";
}

function accountState(exchange: Exchange, account: Account): AccountState {
  const { id, number, name, registered, code } = account;
  return { id, number, name, registered, code, legs: exchange.listedLegs(account).map(legState) };
}

function legState(leg: Leg): LegState {
  return {
    id: leg.callId,
    call: leg.call.serial,
    caller: leg.call.caller.number,
    callee: leg.call.callee.number,
    direction: leg.direction,
    started: leg.started,
    stopped: leg.stage === "ended",
    held: leg.stage === "held",
  };
}
