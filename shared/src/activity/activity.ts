import { accountShort, accountTitle, callerName } from "./activity-names.ts";
import { describeFeatures } from "./activity-of-features.ts";
import { describeQueue } from "./activity-of-queues.ts";
import { describeLink, describeRegistration } from "./activity-of-servers.ts";
import { because, note, sentOn } from "./line-content.ts";
import type { Boards, LineContent } from "./line-content.ts";
import { answeredElsewhere } from "../board/answered-elsewhere.ts";
import type { ActivityLine, ActivitySaid, ActivityWhat } from "./activity-line.ts";
import { ACTIVITY_WORDS, activityText, SUBJECTS } from "./activity-words.ts";
import type { Board } from "../board/board.ts";
import type { Call } from "../board/call.ts";
import { callOver } from "./call-over.ts";
import type { BoardEvent, EventOf } from "../board/event.ts";
import type { CallKey } from "../board/ids.ts";
import { lastedUntil } from "../board/lasted.ts";
import { accountOf, serverOf } from "../board/select.ts";
import { unreachable } from "../unreachable.ts";

/** The activity line of a fact, from the boards before and after it; null if the fact needs no line. */
export function activityLine(boards: Boards, event: BoardEvent): ActivityLine | null {
  const { before } = boards;
  const told = describe(boards, event);
  if (!told) return null;
  const over = callOver(before, event);
  const text = activityText(ACTIVITY_WORDS, told.said);
  const line = { lasted: null, ...told, text, at: event.at, by: event.by ?? null };
  const signed = event.person === undefined ? line : { ...line, person: event.person };
  return over ? { ...signed, over } : signed;
}

function describe({ before, after }: Boards, event: BoardEvent): LineContent | null {
  switch (event.type) {
    case "configuration-applied":
      return note(SUBJECTS.configuration, { what: "configuration-changed" });
    case "link-changed":
      return describeLink(serverOf(before, event.server), event);
    case "account-appeared":
      return note(accountTitle(event.account), { what: "appeared" });
    case "account-checked":
      return describeRegistration({ before, after }, event);
    case "features-told":
      return describeFeatures({ before, after }, event);
    case "account-asked":
      return note(nameAt(before, event), { what: `${event.asked}-sent` });
    case "account-troubled":
      return note(nameAt(before, event), { what: "server-said", detail: event.text });
    case "call-offered":
      return describeOffered(before, event);
    case "call-dialed":
      return describeDialed(before, event);
    case "call-found":
      return describeFound(before, event);
    case "call-answered":
      return onCall(before, event.call, (call) => describeAnswered(before, call, event));
    case "call-switched":
      return onCall(before, event.call, (call) => describeSwitched(before, call));
    case "call-held":
    case "call-retrieved":
      return onCall(before, event.call, (call) => describeHold({ before, after }, call, event));
    case "call-queued":
    case "call-left-queue":
      return onCall(before, event.call, (call) => describeQueue({ before, after }, call, event));
    case "calls-doubted":
      return describeDoubted({ before, after }, event);
    case "call-ended":
      return onCall(before, event.call, (call) => describeEnded(before, call, event));
    default:
      return untold(event);
  }
}

type Untold = EventOf<"call-claimed" | "call-released" | "call-accepted" | "call-forgotten">;

/** Facts that the screens show but the activity list does not. */
function untold(event: Untold): null {
  switch (event.type) {
    case "call-claimed":
    case "call-released":
    case "call-accepted":
    case "call-forgotten":
      return null;
    default:
      return unreachable(event);
  }
}

function describeOffered(before: Board, event: EventOf<"call-offered">): LineContent {
  return {
    kind: "ringing",
    ...about(before, event),
    said: { what: "rings", where: accountShort(before, event) },
  };
}

function describeDialed(before: Board, event: EventOf<"call-dialed">): LineContent {
  return {
    kind: "dialing",
    ...about(before, event),
    said: { what: "called-from", where: accountShort(before, event) },
  };
}

function describeFound(before: Board, event: EventOf<"call-found">): LineContent | null {
  const old = before.calls.find((call) => call.key === event.call);
  if (old && (old.phase === "ended" || old.phase === event.phase)) return null;
  const where = accountShort(before, event);
  const subject = old
    ? callerName(before, old)
    : callerName(before, { ...event, name: event.name ?? null });
  switch (event.phase) {
    case "ringing":
      return { kind: "ringing", subject, said: { what: "found-ringing", where } };
    case "dialing":
      return { kind: "dialing", subject, said: { what: "found-dialing", where } };
    case "queued":
      return { kind: "queued", subject, said: { what: "found-queued", where } };
    case "talking":
    case "held":
      return { ...foundConversation(event, old ? "answered" : "found-talking", where), subject };
    default:
      return unreachable(event.phase);
  }
}

function foundConversation(
  { phase, confidence }: EventOf<"call-found">,
  how: "answered" | "found-talking",
  where: string,
): Pick<LineContent, "kind" | "said"> {
  // A status does not distinguish talking from held unless it says it is sure.
  if (phase !== "held" || confidence !== "confirmed")
    return { kind: "talking", said: { what: how, where } };
  return { kind: "held", said: { what: "found-held", where } };
}

function describeAnswered(before: Board, call: Call, event: EventOf<"call-answered">): LineContent {
  const where = accountShort(before, call);
  const isForeign = call.phase === "ringing" && event.by === undefined;
  return {
    kind: "talking",
    subject: callerName(before, call),
    said: { what: isForeign ? "answered-elsewhere" : "answered", where },
  };
}

function describeSwitched(before: Board, call: Call): LineContent {
  const said = { what: "switch-sent", where: accountShort(before, call) } as const;
  return { kind: "held", subject: callerName(before, call), said };
}

function describeHold(
  { before, after }: Boards,
  call: Call,
  event: EventOf<"call-held" | "call-retrieved">,
): LineContent | null {
  // A repeated hold changes nothing.
  if (after === before) return null;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  return event.type === "call-held"
    ? { kind: "held", subject, said: { what: "held", where } }
    : { kind: "talking", subject, said: { what: "resumed", where } };
}

function describeDoubted(
  { before, after }: Boards,
  event: EventOf<"calls-doubted">,
): LineContent | null {
  const isFresh = after.calls.some((call, index) => {
    const was = before.calls[index];
    return was?.confidence !== "unverified" && call.confidence === "unverified";
  });
  // A lost link already has its own line.
  if (!isFresh || event.why === "link-lost") return null;
  return { kind: "unsure", subject: nameAt(before, event), said: { what: doubtOf(event.why) } };
}

function doubtOf(why: EventOf<"calls-doubted">["why"]): ActivityWhat {
  switch (why) {
    case "foreign-activity":
      return "doubted-foreign";
    case "current-call-ended":
      return "doubted-ended";
    case "new-call-talking":
    case "answer-sent":
      return "doubted-new-call";
    case "switch-refused":
      return "doubted-refused";
    case "server-event":
    case "server-status":
    case "command-sent":
    case "switch-sent":
    case "link-lost":
      return "doubted-untold";
    default:
      return unreachable(why);
  }
}

function describeEnded(
  before: Board,
  call: Call,
  event: EventOf<"call-ended">,
): LineContent | null {
  const { ending } = event;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  if (ending.reason === "failed") {
    return { kind: "failed", subject, said: { ...because("failed", ending.text), where } };
  }
  if (call.phase === "ended") return null;
  const lasted = lastedUntil(call, event.at);
  if (ending.reason === "transferred" || ending.reason === "diverted") {
    return {
      kind: "ended",
      subject,
      said: { ...sentOn(ending.reason, ending.text), where },
      lasted,
    };
  }
  if (ending.reason !== "ended") {
    return { kind: "ended", subject, said: { what: "gone", where } };
  }
  if (call.phase !== "ringing") return { kind: "ended", subject, said: { what: "ended" }, lasted };
  return { kind: "ended", subject, said: stoppedRinging(before, call, event), lasted };
}

function stoppedRinging(before: Board, call: Call, event: EventOf<"call-ended">): ActivitySaid {
  const where = accountShort(before, call);
  const answered = answeredElsewhere(before, call, event.at);
  if (answered && event.by === undefined) {
    return { what: "answered-on-other", where, detail: accountShort(before, answered) };
  }
  return { what: event.by === undefined ? "stopped-ringing" : "declined", where };
}

function onCall(
  before: Board,
  key: CallKey,
  say: (call: Call) => LineContent | null,
): LineContent | null {
  const call = before.calls.find((known) => known.key === key);
  return call ? say(call) : null;
}

function nameAt(
  before: Board,
  place: EventOf<"calls-doubted" | "account-asked" | "account-troubled">,
): string {
  const account = accountOf(before, place);
  return account ? accountTitle(account) : place.account;
}

function about(before: Board, event: EventOf<"call-offered" | "call-dialed">): { subject: string } {
  const name = "name" in event ? event.name : null;
  return { subject: callerName(before, { number: event.number, name }) };
}
