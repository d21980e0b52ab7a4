import { accountShort } from "@callboard/shared/activity-names";
import { answeredElsewhere } from "@callboard/shared/answered-elsewhere";
import type { Board } from "@callboard/shared/board";
import type { Call, EndedCall, LiveCall } from "@callboard/shared/call";
import { isReachable, serverOf } from "@callboard/shared/select";
import { duration } from "../format/duration.ts";

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
  if (!looker.isLive) return lost("Live data stopped while it rang");
  const server = serverOf(after, rang.server);
  if (!isReachable(server)) return lost(`${server?.name ?? rang.server} was lost while it rang`);
  const call = after.calls.find(({ key }) => key === rang.key);
  if (call === undefined) return { kind: "unanswered", text: "No longer ringing" };
  if (call.phase === "ended") return ended(rang, call, { board: after, looker });
  return call.phase === "ringing"
    ? lost("Not heard of since the link came back")
    : answered(call, looker.station);
}

function lost(text: string): DepartureWords {
  return { kind: "lost", text: `${text}. It may still ring` };
}

function answered({ basis }: Call, station: string): DepartureWords {
  if (basis.by === null) {
    const text = "Answered elsewhere, not from a station of Callboard";
    return { kind: "answered", text };
  }
  return basis.by === station
    ? { kind: "mine", text: "Answered by you" }
    : { kind: "answered", text: `Answered by ${basis.by}` };
}

interface Around {
  board: Board;
  looker: Onlooker;
}

function ended(rang: LiveCall, call: EndedCall, { board, looker }: Around): DepartureWords {
  const { by, reason, text } = call.ending;
  if (reason === "failed")
    return { kind: "unanswered", text: text === null ? "Failed" : `Failed: ${text}` };
  if (by === looker.station) return { kind: "mine", text: "Declined by you" };
  if (by !== null) return { kind: "declined", text: `Declined by ${by}` };
  const twin = answeredElsewhere(board, rang, call.since);
  if (twin) return { kind: "answered", text: `Answered on ${accountShort(board, twin)}` };
  if (reason === "gone") return { kind: "unanswered", text: "No longer ringing; it ended before" };
  const rung = duration(call.since - rang.since);
  return {
    kind: "unanswered",
    text: `Stopped ringing after ${rung}: the caller gave up, or another application declined`,
  };
}
