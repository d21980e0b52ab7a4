import type { LiveCall } from "@callboard/shared/board/call";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { showable } from "@callboard/shared/text/plain-text";
import type { PlainlineContext } from "./context.ts";
import type { Connection, ConnState, Item } from "./messages.ts";

/**
 * What a snapshot proves: calls that began, ended or changed unseen. It lists everything and is never older than an
 * event.
 */
export function readSnapshot(context: PlainlineContext, items: readonly Item[]): void {
  const { calls, server } = context;
  for (const item of items) {
    if (item.word === "ext" && calls.hasAccount(item.id)) {
      // An extension in service counts as registered; the protocol has no SIP codes.
      const sipCode = item.state === "in" ? 200 : 503;
      context.publish({ type: "account-checked", server, account: item.id, sipCode });
    }
  }
  const connections = items.filter((item) => item.word === "conn");
  for (const connection of connections) visit(context, connection);
  endMissing(context, connections);
}

function visit(context: PlainlineContext, connection: Connection): void {
  if (!context.calls.hasAccount(connection.ext)) return;
  const call = context.callOf(connection.id) ?? dialedHere(context, connection);
  if (!call) find(context, connection);
  else if (call.number !== showable(connection.far) || call.account !== connection.ext) {
    context.end(call.key, "replaced");
    find(context, connection);
  } else if (call.freshness === "stale" || call.phase !== PHASES[connection.state]) {
    find(context, connection, call.key);
  }
}

/** A dialed call whose reply never came. */
function dialedHere(context: PlainlineContext, { ext, far }: Connection): LiveCall | undefined {
  return context.calls.live.find(
    ({ key, account, number }) =>
      account === ext &&
      number === showable(far) &&
      context.calls.idOf(key) === undefined &&
      !isStarting(context, key),
  );
}

/** Whether a command for the call is in flight: its reply then names the connection. */
function isStarting({ commands }: PlainlineContext, call: CallKey): boolean {
  return commands.find((command) => command.call === call) !== undefined;
}

function find(context: PlainlineContext, connection: Connection, known?: CallKey): void {
  const { id, ext, far, way, state } = connection;
  const { server, calls, now } = context;
  const account = ext as AccountId;
  const call = known ?? context.mintKey(account);
  calls.bind({ account, key: call }, id, now);
  const direction = way === "in" ? "incoming" : "outgoing";
  const place = { call, server, account, number: showable(far), direction } as const;
  const phase = PHASES[state];
  context.publish({ type: "call-found", ...place, phase, confidence: "confirmed" });
}

function endMissing(context: PlainlineContext, connections: readonly Connection[]): void {
  const listed = new Set(connections.map(({ id }) => id));
  for (const { key } of context.calls.live) {
    const conn = context.calls.idOf(key);
    const isMissing = conn === undefined ? !isStarting(context, key) : !listed.has(conn);
    if (isMissing) context.end(key, "gone");
  }
}

const PHASES = {
  alerting: "ringing",
  delivered: "dialing",
  connected: "talking",
  onhold: "held",
} as const satisfies Record<ConnState, LiveCall["phase"]>;
