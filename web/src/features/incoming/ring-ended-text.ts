import { accountShort } from "@callboard/shared/activity/activity-names";
import { answeredElsewhere } from "@callboard/shared/board/answered-elsewhere";
import type { Board } from "@callboard/shared/board/board";
import type { Call, EndedCall, Ending, LiveCall } from "@callboard/shared/board/call";
import { isReachable, serverOf } from "@callboard/shared/board/select";
import { duration } from "../../format/duration.ts";
import { incomingText } from "./page-text.ts";
import { authorWords } from "../../words/author-words.ts";
import { sentOnWords } from "../../words/state-words.ts";
import type { StateWords } from "../../words/state-words.ts";

/** Why a call no longer rings here; `mine` if this station ended it. */
export interface RingEndedText {
  kind: "mine" | "answered" | "declined" | "unanswered" | "lost";
  text: string;
}

/** The viewer, and whether the board is live. */
export interface Viewer {
  station: string;
  isLive: boolean;
}

/**
 * Words why a call that rang on the board before no longer rings on the one after. The server does not report who ended a
 * ringing call, so a caller who hung up and a decline by another program have the same text.
 */
export function ringEndedText(rang: LiveCall, after: Board, viewer: Viewer): RingEndedText {
  if (!viewer.isLive) return lost(incomingText().departures.stopped);
  const server = serverOf(after, rang.server);
  if (!isReachable(server))
    return lost(incomingText().departures.serverLost(server?.name ?? rang.server));
  const call = after.calls.find(({ key }) => key === rang.key);
  if (call === undefined) return { kind: "unanswered", text: incomingText().departures.noLonger };
  if (call.phase === "ended") return ended(rang, call, { board: after, viewer });
  return departed(call, viewer.station);
}

function departed(call: LiveCall, station: string): RingEndedText {
  const { notHeardOf, queued } = incomingText().departures;
  if (call.phase === "ringing") return lost(notHeardOf);
  return call.phase === "queued" ? { kind: "unanswered", text: queued } : answered(call, station);
}

function lost(text: string): RingEndedText {
  return { kind: "lost", text };
}

function answered({ basis: { by, person } }: Call, station: string): RingEndedText {
  const { foreign, byYou, answeredBy } = incomingText().departures;
  if (by === null) return { kind: "answered", text: foreign };
  return by === station
    ? { kind: "mine", text: byYou }
    : { kind: "answered", text: answeredBy(authorWords({ by, person })) };
}

interface Around {
  board: Board;
  viewer: Viewer;
}

function ended(rang: LiveCall, call: EndedCall, { board, viewer }: Around): RingEndedText {
  const { by, person, reason, text } = call.ending;
  const words = incomingText().departures;
  if (reason === "failed")
    return { kind: "unanswered", text: text === null ? words.failed : words.failedWith(text) };
  const target = sentOnWords(call.ending);
  if (target) return divertedText(target, call.ending, viewer);
  if (by === viewer.station) return { kind: "mine", text: words.declinedByYou };
  if (by !== null) return { kind: "declined", text: words.declinedBy(authorWords({ by, person })) };
  const twin = answeredElsewhere(board, rang, call.since);
  if (twin) return { kind: "answered", text: words.answeredOn(accountShort(board, twin)) };
  if (reason === "gone") return { kind: "unanswered", text: words.endedBefore };
  const rung = duration(call.since - rang.since);
  return { kind: "unanswered", text: words.gaveUp(rung) };
}

function divertedText(
  { word, note }: StateWords,
  { by, person }: Ending,
  { station }: Viewer,
): RingEndedText {
  const what = note === null ? word : `${word} ${note}`;
  if (by === station) return { kind: "mine", text: what };
  const { doneBy } = incomingText().departures;
  return { kind: "declined", text: by === null ? what : doneBy(what, authorWords({ by, person })) };
}
