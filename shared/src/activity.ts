import { accountShort, accountTitle, callerName } from "./activity-names.ts";
import { answeredElsewhere } from "./answered-elsewhere.ts";
import type { Account } from "./account.ts";
import type { ActivityLine } from "./activity-line.ts";
import type { Board } from "./board.ts";
import type { Call } from "./call.ts";
import type { BoardEvent, EventOf } from "./event.ts";
import type { CallKey } from "./ids.ts";
import { reduce } from "./reduce.ts";
import { registrationWords } from "./registration.ts";
import { accountOf, serverOf } from "./select.ts";
import type { ServerInfo } from "./server-info.ts";
import { unreachable } from "./unreachable.ts";

type Told = Pick<ActivityLine, "kind" | "subject" | "text"> & { lasted?: number };

/** The line that a fact is worth, seen from the board just before it; null when it is not worth one. */
export function activityLine(before: Board, event: BoardEvent): ActivityLine | null {
  const told = tell(before, event);
  return told && { lasted: null, ...told, at: event.at, by: event.by ?? null };
}

function tell(before: Board, event: BoardEvent): Told | null {
  switch (event.type) {
    case "configuration-applied":
      return note("Configuration", "was changed");
    case "link-changed":
      return tellLink(serverOf(before, event.server), event);
    case "account-appeared":
      return note(accountTitle(event.account), "appeared; it is not in the configuration");
    case "account-checked":
      return tellRegistration(before, event);
    case "account-asked":
      return note(nameAt(before, event), event.asked === "login" ? "log-in sent" : "log-out sent");
    case "account-troubled":
      return note(nameAt(before, event), `the server said: ${event.text}`);
    case "call-offered":
      return tellOffered(before, event);
    case "call-dialed":
      return tellDialed(before, event);
    case "call-found":
      return tellFound(before, event);
    case "call-answered":
      return onCall(before, event.call, (call) => tellAnswered(before, call, event));
    case "call-switched":
      return onCall(before, event.call, (call) => tellSwitched(before, call));
    case "call-held":
    case "call-retrieved":
      return onCall(before, event.call, (call) => tellHold(before, call, event));
    case "calls-doubted":
      return tellDoubted(before, event);
    case "call-ended":
      return onCall(before, event.call, (call) => tellEnded(before, call, event));
    case "call-claimed":
    case "call-released":
    case "call-accepted":
    case "call-forgotten":
      return null;
    default:
      return unreachable(event);
  }
}

function tellLink(server: ServerInfo | undefined, { link }: EventOf<"link-changed">): Told | null {
  if (!server || server.link.state === link.state) return null;
  const subject = server.name;
  switch (link.state) {
    case "connecting":
      return null;
    case "up":
      return { kind: "link-up", subject, text: "is connected" };
    case "slow":
      return { kind: "link-slow", subject, text: "is slow to answer" };
    case "down":
      return { kind: "link-down", subject, text: because("is lost", link.reason) };
    default:
      return unreachable(link.state);
  }
}

function tellRegistration(before: Board, event: EventOf<"account-checked">): Told | null {
  const old = accountOf(before, event);
  const now = accountOf(reduce(before, event), event);
  if (!old || !now || !isNews(old, now)) return null;
  const subject = accountTitle(now);
  const words = registrationWords(now.registration, now.sipCode).toLowerCase();
  switch (now.registration) {
    case "registered":
      return { kind: "registered", subject, text: words };
    case "refused":
      return {
        kind: "not-registered",
        subject,
        text: now.sipCode === null ? words : `not registered: ${words} (${now.sipCode})`,
      };
    case "registering":
    case "logged-out":
    case "unknown":
      return note(subject, words);
    default:
      return unreachable(now.registration);
  }
}

/** At the start of the bridge every account is heard of for the first time: only trouble is news then. */
function isNews(old: Account, now: Account): boolean {
  if (old.registration === "unknown") return now.registration === "refused";
  return old.registration !== now.registration || old.sipCode !== now.sipCode;
}

function tellOffered(before: Board, event: EventOf<"call-offered">): Told {
  return { kind: "ringing", ...about(before, event), text: `rings ${accountShort(before, event)}` };
}

function tellDialed(before: Board, event: EventOf<"call-dialed">): Told {
  return {
    kind: "dialing",
    ...about(before, event),
    text: `called from ${accountShort(before, event)}`,
  };
}

function tellFound(before: Board, event: EventOf<"call-found">): Told | null {
  const old = before.calls.find((call) => call.key === event.call);
  if (old && (old.phase === "ended" || old.phase === event.phase)) return null;
  const where = accountShort(before, event);
  const subject = old ? callerName(before, old) : callerName(before, { ...event, name: null });
  switch (event.phase) {
    case "ringing":
      return { kind: "ringing", subject, text: `was found ringing ${where}` };
    case "dialing":
      return { kind: "dialing", subject, text: `was found being called from ${where}` };
    case "talking":
    case "held":
      return { ...foundConversation(event, old ? "answered" : "was found", where), subject };
    default:
      return unreachable(event.phase);
  }
}

function foundConversation(
  { phase, confidence }: EventOf<"call-found">,
  how: string,
  where: string,
): Pick<Told, "kind" | "text"> {
  // Unless it says that it is sure, a status does not tell talking from held.
  if (phase !== "held" || confidence !== "confirmed")
    return { kind: "talking", text: `${how} on ${where}` };
  return { kind: "held", text: `was found held on ${where}` };
}

function tellAnswered(before: Board, call: Call, event: EventOf<"call-answered">): Told {
  const text = `answered on ${accountShort(before, call)}`;
  const isForeign = call.phase === "ringing" && event.by === undefined;
  return {
    kind: "talking",
    subject: callerName(before, call),
    text: isForeign ? `${text}, not from a station of Callboard` : text,
  };
}

function tellSwitched(before: Board, call: Call): Told {
  const text = `switch sent on ${accountShort(before, call)}; talking is inferred`;
  return { kind: "held", subject: callerName(before, call), text };
}

function tellHold(
  before: Board,
  call: Call,
  event: EventOf<"call-held" | "call-retrieved">,
): Told | null {
  if (reduce(before, event) === before) return null;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  return event.type === "call-held"
    ? { kind: "held", subject, text: `held on ${where}` }
    : { kind: "talking", subject, text: `taken up again on ${where}` };
}

function tellDoubted(before: Board, event: EventOf<"calls-doubted">): Told | null {
  const isFresh = reduce(before, event).calls.some((call, index) => {
    const was = before.calls[index];
    return was?.confidence !== "unverified" && call.confidence === "unverified";
  });
  // A lost link has a line of its own.
  if (!isFresh || event.why === "link-lost") return null;
  const text = `talking or held not known: ${doubtWords(event.why)}`;
  return { kind: "unsure", subject: nameAt(before, event), text };
}

function doubtWords(why: EventOf<"calls-doubted">["why"]): string {
  switch (why) {
    case "foreign-activity":
      return "another application may have acted";
    case "current-call-ended":
      return "the current call ended";
    case "new-call-talking":
    case "answer-sent":
      return "a new call began";
    case "switch-refused":
      return "a switch was refused";
    case "server-event":
    case "server-status":
    case "command-sent":
    case "switch-sent":
    case "link-lost":
      return "this server does not tell";
    default:
      return unreachable(why);
  }
}

function tellEnded(before: Board, call: Call, event: EventOf<"call-ended">): Told | null {
  const { ending } = event;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  if (ending.reason === "failed") {
    return { kind: "failed", subject, text: because(`failed on ${where}`, ending.text) };
  }
  if (call.phase === "ended") return null;
  if (ending.reason !== "ended") {
    return { kind: "ended", subject, text: `no longer on ${where}; it ended some time before` };
  }
  const lasted = Math.max(0, event.at - call.since);
  if (call.phase !== "ringing") return { kind: "ended", subject, text: "call ended", lasted };
  const answered = answeredElsewhere(before, call, event.at);
  if (answered && event.by === undefined) {
    const text = `stopped ringing ${where}: answered on ${accountShort(before, answered)}`;
    return { kind: "ended", subject, text, lasted };
  }
  const text = event.by === undefined ? `stopped ringing ${where}` : "declined";
  return { kind: "ended", subject, text, lasted };
}

function onCall(before: Board, key: CallKey, say: (call: Call) => Told | null): Told | null {
  const call = before.calls.find((known) => known.key === key);
  return call ? say(call) : null;
}

function note(subject: string, text: string): Told {
  return { kind: "note", subject, text };
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

function because(what: string, why: string | null): string {
  return why === null || why === "" ? what : `${what}: ${why}`;
}
