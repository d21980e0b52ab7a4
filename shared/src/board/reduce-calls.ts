import type { Board } from "./board.ts";
import type { Basis, Call, Ending, LiveCall, LivePhase } from "./call.ts";
import type { BoardEvent, EventOf } from "./event.ts";
import type { CallKey, ServerId } from "./ids.ts";
import { lastedUntil, spokenBefore } from "./lasted.ts";
import { replace, replaceOne } from "./replace.ts";

type NewCallEvent = EventOf<"call-offered" | "call-dialed" | "call-found">;

/** A call seen for the first time, or found again after a lost link. */
export function putCall(board: Board, event: NewCallEvent): Board {
  const isKnown = board.calls.some((call) => call.key === event.call);
  if (isKnown) return patchCall(board, event.call, (old) => foundAgain(old, event));
  return { ...board, calls: [...board.calls, newCall(event)] };
}

/** The server accepted a call that we dialed. */
export function acceptCall(board: Board, event: EventOf<"call-accepted">): Board {
  const kind = event.confidence === "confirmed" ? "server-status" : "server-event";
  const told = { confidence: event.confidence, basis: basis(event, kind) };
  return patchCall(board, event.call, (call) =>
    call.phase === "ended" ? call : { ...call, ...told },
  );
}

/** The call was answered; the effect on the account's other calls is only assumed. */
export function answer(board: Board, event: EventOf<"call-answered">): Board {
  const target = board.calls.findLast((call) => call.key === event.call);
  if (!target || target.phase === "ended") return board;
  const why = basis(event, reasonOf(target, event));
  return mapConversations(board, target, (call) => {
    if (call.key === event.call) return confirmed(call, event, "talking");
    if (event.others === "held") return heldByInference(call, why);
    if (event.others === "doubted") return { ...call, confidence: "unverified", basis: why };
    return call;
  });
}

/** A switch was sent: on servers that confirm nothing the result is an inference. */
export function switchTo(board: Board, event: EventOf<"call-switched">): Board {
  const target = board.calls.findLast((call) => call.key === event.call);
  if (!target || target.phase === "ended") return board;
  const why = basis(event, "switch-sent");
  return mapConversations(board, target, (call) => {
    if (call.key !== event.call) return heldByInference(call, why);
    const since = call.phase === "talking" ? call.since : event.at;
    const spoken = spokenBefore(call, "talking");
    return { ...call, ...spoken, phase: "talking", confidence: "inferred", basis: why, since };
  });
}

type ReportedPhase = EventOf<"call-held" | "call-retrieved" | "call-queued" | "call-left-queue">;

/** The server itself reports a call as held, queued or resumed. Nothing is inferred for the others. */
export function confirmPhase(board: Board, event: ReportedPhase): Board {
  const phase = event.type === "call-left-queue" ? event.phase : REPORTED[event.type];
  return patchCall(board, event.call, (call) => {
    const isKnown = call.phase === phase && call.confidence === "confirmed";
    if (call.phase === "ended" || (isKnown && call.freshness === "live")) return call;
    return confirmed(call, event, phase);
  });
}

const REPORTED = {
  "call-held": "held",
  "call-retrieved": "talking",
  "call-queued": "queued",
} as const;

/** Another program may have acted: which conversation is live is not known. */
export function doubt(board: Board, event: EventOf<"calls-doubted">): Board {
  const why = basis(event, event.why);
  const place = { server: event.server, account: event.account };
  return mapConversations(board, place, (call) => {
    return { ...call, confidence: "unverified", basis: why };
  });
}

/** A station claims the call, or releases it. Its phase stays what the server reported. */
export function claimCall(board: Board, event: EventOf<"call-claimed" | "call-released">): Board {
  return patchCall(board, event.call, (call) => {
    if (event.type === "call-claimed") return { ...call, claim: event.claim };
    if (call.claim === undefined) return call;
    const released = { ...call };
    delete released.claim;
    return released;
  });
}

/** The call is over; it stays on the board for a moment, with the reason. */
export function endCall(board: Board, event: EventOf<"call-ended">): Board {
  return patchCall(board, event.call, (call) => end(call, event));
}

/** The call leaves the board. */
export function dropCall(board: Board, key: CallKey): Board {
  const place = board.calls.findIndex((call) => call.key === key);
  return place === -1 ? board : { ...board, calls: board.calls.toSpliced(place, 1) };
}

/** Assigned field by field: nested spreads cost more than the rest of the reducer. */
function newCall(event: NewCallEvent): LiveCall {
  const { call: key, server, account, number, at } = event;
  const { name, direction, phase, confidence, kind, clock } = firstReport(event);
  const told = basis(event, kind);
  const consults = event.type === "call-dialed" && event.consultsFor !== undefined;
  const call: LiveCall = {
    key,
    server,
    account,
    direction,
    number,
    name,
    phase,
    confidence,
    basis: told,
    freshness: "live",
    since: at,
    clock,
    seenAt: at,
  };
  if (consults) call.consultsFor = event.consultsFor;
  return call;
}

type FirstReport = Pick<LiveCall, "name" | "direction" | "phase" | "confidence" | "clock"> &
  Pick<Basis, "kind">;

const OFFERED: FirstReport = {
  name: null,
  direction: "incoming",
  phase: "ringing",
  confidence: "confirmed",
  kind: "server-event",
  clock: "exact",
};

const DIALED: FirstReport = {
  name: null,
  direction: "outgoing",
  phase: "dialing",
  confidence: "unverified",
  kind: "command-sent",
  clock: "exact",
};

function firstReport(event: NewCallEvent): FirstReport {
  switch (event.type) {
    case "call-offered":
      return { ...OFFERED, name: event.name };
    case "call-dialed":
      return DIALED;
    case "call-found": {
      const { direction, phase, confidence, name = null } = event;
      return { name, direction, phase, confidence, kind: "server-status", clock: "at-least" };
    }
  }
}

function foundAgain(old: Call, event: NewCallEvent): Call {
  if (old.phase === "ended" || event.type !== "call-found") return old;
  const samePhase = old.phase === event.phase;
  const timing = samePhase ? {} : ({ since: event.at, clock: "at-least" } as const);
  const { phase, confidence } = event;
  const told = {
    phase,
    confidence,
    basis: basis(event, "server-status"),
    freshness: "live" as const,
  };
  return { ...old, ...spokenBefore(old, phase), ...timing, ...told };
}

function reasonOf(answered: LiveCall, event: EventOf<"call-answered">): Basis["kind"] {
  // The far end of our own call answered: that is no foreign activity.
  if (answered.direction === "outgoing") return "new-call-talking";
  return event.by === undefined ? "foreign-activity" : "answer-sent";
}

function confirmed(
  call: LiveCall,
  event: EventOf<"call-answered"> | ReportedPhase,
  phase: LivePhase,
): LiveCall {
  const began = call.phase === phase ? {} : ({ since: event.at, clock: "exact" } as const);
  const told = { confidence: "confirmed", basis: basis(event, "server-event") } as const;
  const spoken = spokenBefore(call, phase);
  return { ...call, ...spoken, ...began, phase, freshness: "live", ...told };
}

function heldByInference(call: LiveCall, why: Basis): LiveCall {
  const since = call.phase === "held" ? call.since : why.at;
  const spoken = spokenBefore(call, "held");
  return { ...call, ...spoken, phase: "held", confidence: "inferred", basis: why, since };
}

/** Changes the account's calls that are or may be conversations, and the named one whatever its phase. */
function mapConversations(
  board: Board,
  place: { server: ServerId; account: string; key?: CallKey },
  change: (call: LiveCall) => LiveCall,
): Board {
  const calls = replace(board.calls, (call) => {
    if (call.phase === "ended") return call;
    if (call.server !== place.server || call.account !== place.account) return call;
    const isConversation = call.phase === "talking" || call.phase === "held";
    return isConversation || call.key === place.key ? change(call) : call;
  });
  return calls === board.calls ? board : { ...board, calls };
}

function end(call: Call, event: EventOf<"call-ended">): Call {
  // A server may report the end before its reason; the reason replaces it.
  if (call.phase === "ended") {
    return event.ending.reason === "failed" ? { ...call, ending: endingOf(event) } : call;
  }
  const lasted = lastedUntil(call, event.at);
  const why = basis(event, "server-event");
  const over = {
    ending: endingOf(event),
    lasted,
    ...call,
    phase: "ended",
    since: event.at,
  } as const;
  return { ...over, confidence: "confirmed", basis: why };
}

function patchCall(board: Board, key: CallKey, change: (call: Call) => Call): Board {
  const calls = replaceOne(board.calls, (call) => call.key === key, change);
  return calls === board.calls ? board : { ...board, calls };
}

/** The fact has the station that gave the command; it hung up only if the driver says that one of our stations did. */
function endingOf({ ending, person }: EventOf<"call-ended">): Ending {
  return ending.by === null || person === undefined ? ending : { ...ending, person };
}

function basis(event: BoardEvent, kind: Basis["kind"]): Basis {
  const told = { kind, at: event.at, by: event.by ?? null };
  return event.person === undefined ? told : { ...told, person: event.person };
}
