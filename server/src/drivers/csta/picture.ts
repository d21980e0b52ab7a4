import type { LiveCall, LivePhase } from "@callboard/shared/board/call";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { connectionAt, deviceAt } from "./call-event.ts";
import type { Desk } from "./desk.ts";
import { reach, tell, wants } from "./facts.ts";
import { isDialing, leavingBy } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import { isShown, pickedUpHere, showPickedUp } from "./picking-up.ts";
import { phaseOfCompound, phaseOfSimple } from "./phases.ts";
import { allNamed, at, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** A leg as a snapshot lists it. */
interface Listed {
  callId: string;
  /** The far end; null where the snapshot does not name it. */
  number: string | null;
  direction: "incoming" | "outgoing" | "unknown";
  /** Null where the snapshot does not tell, or tells it in words that nobody knows. */
  phase: LivePhase | null;
}

/** Setting up a call may take so long until the server shows it for the first time. */
const TRACE_MS = 40_000;

/**
 * What a snapshot proves: calls that came, went or changed unseen. It may be older than the events that came before it, so
 * what was told since it was asked for stands. `mark` is how much had been told by then.
 */
export function readPicture(desk: Desk, { account, body, mark }: Picture): void {
  desk.looks.blind.delete(account);
  const infos = allNamed(body, "snapshotDeviceResponseInfo").filter(
    (info) => info.children.length > 0,
  );
  const listed = infos.flatMap((info) => listedIn(info) ?? []);
  if (listed.length > 0) desk.legs.listsCalls = true;
  for (const leg of listed) visit(desk, account, { leg, mark });
  // One entry that cannot be read may be any of the calls; a reference alone says that the calls are told later.
  const isWhole =
    allNamed(body, "serviceCrossRefID").length === 0 || allNamed(body, "snapshotData").length > 0;
  if (isWhole && listed.length === infos.length) endMissing(desk, { account, mark, listed });
}

/** A snapshot of one device, and when it was asked for. */
export interface Picture {
  account: AccountId;
  body: Xml;
  mark: number;
}

/** ECMA-323, SnapshotDeviceResponseInfo. uni-tel's samples are all empty, so that its own form is not known. */
function listedIn(info: Xml): Listed | undefined {
  const leg = connectionAt(info, "connectionIdentifier");
  if (!leg) return undefined;
  const states = allNamed(at(info, "localCallState"), "localConnectionState").map(
    ({ text }) => text,
  );
  const [local, far] = states;
  const simple =
    textAt(info, "localCallState", "simpleCallState") ?? textAt(info, "localCallState");
  const phase = states.length > 0 ? phaseOfCompound(local, far) : phaseOfSimple(simple);
  const number = deviceAt(info, "endpointDevice");
  return { callId: leg.callId, number, phase, direction: directionOf(phase) };
}

function directionOf(phase: LivePhase | null): Listed["direction"] {
  if (phase === "ringing") return "incoming";
  // Also a call that waits may be theirs or ours.
  return phase === "dialing" ? "outgoing" : "unknown";
}

interface Sight {
  leg: Listed;
  mark: number;
}

function visit(desk: Desk, account: AccountId, { leg, mark }: Sight): void {
  const known = desk.legs.find(account, leg.callId) ?? dialedHere(desk, account, leg);
  if (known && desk.legs.isTouchedSince(known.key, mark)) return desk.lookSoon(account);
  if (!known) find(desk, account, leg);
  else if (isAnother(known, leg)) {
    tell(desk, ending(known, "replaced"));
    find(desk, account, leg);
  } else findAgain(desk, known, leg);
}

/** A call of ours that got no id before the session was lost, or whose first event never came. */
function dialedHere(
  desk: Desk,
  account: AccountId,
  { number, direction }: Listed,
): LiveCall | undefined {
  if (number === null || direction === "incoming") return undefined;
  return desk.legs.unboundOn(account).find((call) => maybeSameNumber(call.number, number));
}

/** Within a session events tell whose an id is; since a loss it may have been given again. */
function isAnother(known: LiveCall, { number }: Listed): boolean {
  if (known.freshness === "live" || number === null || known.number === "") return false;
  return !maybeSameNumber(known.number, number);
}

function find(desk: Desk, account: AccountId, { callId, number, direction, phase }: Listed): void {
  // What it is doing is not known; its next event tells.
  if (phase === null || !desk.hasRoom(account)) return;
  const picked = pickedUpHere(desk, account, { calling: number, madeBy: null });
  if (picked && isShown(phase)) {
    showPickedUp(desk, picked, { callId, phase });
    return;
  }
  const call = desk.mintKey(account);
  desk.legs.bind(call, { account, callId });
  const place = { call, server: desk.server, account, number: number ?? "" };
  tell(desk, { type: "call-found", ...place, direction, phase, confidence: "confirmed" });
}

function findAgain(desk: Desk, known: LiveCall, { callId, phase }: Listed): void {
  const { key: call, server, account, number, direction } = known;
  desk.looks.seen(call, desk.now);
  if (isAsKnown(known, phase) && desk.legs.callIdOf(call) === callId) return;
  desk.legs.bind(call, { account, callId });
  const confidence = phase === null ? known.confidence : "confirmed";
  const place = { call, server, account, number, direction, phase: phase ?? known.phase };
  const cause = desk.commands.on(call).find((command) => isDialing(command, call));
  tell(desk, { type: "call-found", ...place, confidence }, cause);
  if (cause) desk.settle(cause, { outcome: "confirmed" });
}

function isAsKnown(known: LiveCall, phase: LivePhase | null): boolean {
  const isSure = known.confidence === "confirmed" && known.freshness === "live";
  return isSure && (phase === null || phase === known.phase);
}

function endMissing(
  desk: Desk,
  { account, mark, listed }: Omit<Picture, "body"> & { listed: readonly Listed[] },
): void {
  const ids = new Set(listed.map(({ callId }) => callId));
  for (const call of desk.legs.on(account)) {
    const callId = desk.legs.callIdOf(call.key);
    const isListed = callId !== undefined && ids.has(callId);
    const isNewer = desk.legs.isTouchedSince(call.key, mark);
    if (!isListed && !isNewer && isProof(desk, call, callId)) endUnseen(desk, call);
  }
}

/** What was given away by a command of ours has gone there. */
function endUnseen(desk: Desk, call: LiveCall): void {
  const commands = desk.commands.on(call.key);
  const isGivenAway = commands.some((command) => {
    return isTakenToEnd(command, call.key) && leavingBy(command, call.key) !== null;
  });
  if (isGivenAway) reach(desk, call, { phase: "ended" });
  else tell(desk, ending(call, "gone"));
}

function isTakenToEnd(command: InFlight, call: CallKey): boolean {
  return command.takenAt !== null && wants(command, { call, phase: "ended" });
}

/** Whether it proves anything that a snapshot does not list this call. */
function isProof(desk: Desk, call: LiveCall, callId: string | undefined): boolean {
  const commands = desk.commands.on(call.key);
  // The end that was asked for: the server said that it brings it about.
  if (commands.some((command) => isTakenToEnd(command, call.key))) return true;
  if (callId !== undefined) return call.freshness === "stale" || desk.legs.listsCalls;
  if (commands.length > 0) return false;
  return (
    !desk.looks.isTaken(call.key) ||
    call.freshness === "stale" ||
    call.seenAt + TRACE_MS <= desk.now
  );
}

function ending({ key: call }: LiveCall, reason: "gone" | "replaced") {
  return { type: "call-ended", call, ending: { reason, text: null, by: null } } as const;
}
