import { accountShort } from "@callboard/shared/activity/activity-names";
import { answeredElsewhere } from "@callboard/shared/board/answered-elsewhere";
import type { Board } from "@callboard/shared/board/board";
import type { Call, EndedCall, Ending, LiveCall } from "@callboard/shared/board/call";
import { isReachable, serverOf } from "@callboard/shared/board/select";
import { duration } from "../format/duration.ts";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";
import { sentOnWords } from "./state-words.ts";
import type { StateWords } from "./state-words.ts";

/** Why a call no longer rings here; `mine` when it was this station's doing. */
export interface DepartureWords {
  kind: "mine" | "answered" | "declined" | "unanswered" | "lost";
  text: string;
}

/** Who looks, and whether what they look at is live. */
export interface Onlooker {
  station: string;
  isLive: boolean;
}

/**
 * Says why a call that rang on the board before no longer rings on the one after. Who ended a call that rang is not told by
 * the server, so a caller who gave up and a decline in another application are one reason.
 */
export function departureWords(rang: LiveCall, after: Board, looker: Onlooker): DepartureWords {
  if (!looker.isLive) return lost(messages.incoming.departures.stopped);
  const server = serverOf(after, rang.server);
  if (!isReachable(server))
    return lost(messages.incoming.departures.serverLost(server?.name ?? rang.server));
  const call = after.calls.find(({ key }) => key === rang.key);
  if (call === undefined)
    return { kind: "unanswered", text: messages.incoming.departures.noLonger };
  if (call.phase === "ended") return ended(rang, call, { board: after, looker });
  return departed(call, looker.station);
}

function departed(call: LiveCall, station: string): DepartureWords {
  const { notHeardOf, queued } = messages.incoming.departures;
  if (call.phase === "ringing") return lost(notHeardOf);
  return call.phase === "queued" ? { kind: "unanswered", text: queued } : answered(call, station);
}

function lost(text: string): DepartureWords {
  return { kind: "lost", text };
}

function answered({ basis: { by, person } }: Call, station: string): DepartureWords {
  const { foreign, byYou, answeredBy } = messages.incoming.departures;
  if (by === null) return { kind: "answered", text: foreign };
  return by === station
    ? { kind: "mine", text: byYou }
    : { kind: "answered", text: answeredBy(authorWords({ by, person })) };
}

interface Around {
  board: Board;
  looker: Onlooker;
}

function ended(rang: LiveCall, call: EndedCall, { board, looker }: Around): DepartureWords {
  const { by, person, reason, text } = call.ending;
  const words = messages.incoming.departures;
  if (reason === "failed")
    return { kind: "unanswered", text: text === null ? words.failed : words.failedWith(text) };
  const elsewhere = sentOnWords(call.ending);
  if (elsewhere) return sentAway(elsewhere, call.ending, looker);
  if (by === looker.station) return { kind: "mine", text: words.declinedByYou };
  if (by !== null) return { kind: "declined", text: words.declinedBy(authorWords({ by, person })) };
  const twin = answeredElsewhere(board, rang, call.since);
  if (twin) return { kind: "answered", text: words.answeredOn(accountShort(board, twin)) };
  if (reason === "gone") return { kind: "unanswered", text: words.endedBefore };
  const rung = duration(call.since - rang.since);
  return { kind: "unanswered", text: words.gaveUp(rung) };
}

function sentAway(
  { word, note }: StateWords,
  { by, person }: Ending,
  { station }: Onlooker,
): DepartureWords {
  const what = note === null ? word : `${word} ${note}`;
  if (by === station) return { kind: "mine", text: what };
  const { doneBy } = messages.incoming.departures;
  return { kind: "declined", text: by === null ? what : doneBy(what, authorWords({ by, person })) };
}
