import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Board } from "@callboard/shared/board/board";
import { boardOfServers } from "@callboard/shared/board/overview";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { timeOfDay } from "../format/time-of-day.ts";
import type { BridgeLink, ConnectionProblem } from "../live/live-board.svelte.ts";
import { messages } from "../messages/language.svelte.ts";
import { platesText } from "../messages/plates/text.ts";

/** The alarms in short, for viewers; or one plate that says that there is none. */
export interface Plate {
  key: string;
  level: "stopped" | "red" | "amber" | "calm";
  title: string;
  detail: string | null;
  /** When it began, for the timer beside it. */
  since: number | null;
}

interface Situation {
  link: BridgeLink;
  connectionProblem: ConnectionProblem | null;
  board: Board;
}

/** The plates to show, the most severe first, never none. Without the bridge nothing is known of the servers. */
export function platesFor({ link, connectionProblem, board }: Situation): readonly Plate[] {
  if (connectionProblem)
    return [
      stopped(
        messages.links.connectionProblem[connectionProblem],
        "since" in link ? link.since : null,
      ),
    ];
  if ("since" in link) {
    const at = timeOfDay(link.since);
    return [stopped(platesText().picture(at), link.since)];
  }
  if (link.state === "connecting") return [calm(platesText().connecting)];
  const alarms = [...lostPlates(board), ...slowPlates(board), ...refusedPlates(board)];
  return alarms.length > 0 ? alarms : [calm(connectedWords(board.servers))];
}

/** A plate for each selected server that does not exist, so that a mistyped address is not a quiet wall. */
export function notConfigured(asked: ReadonlySet<string> | null, board: Board): readonly Plate[] {
  const missing = [...(asked ?? [])].filter((id) => !board.servers.some((one) => one.id === id));
  return missing.map((id) => {
    const title = platesText().notConfigured(id);
    return { key: `missing ${id}`, level: "amber", title, detail: null, since: null };
  });
}

/** How many servers are connected, in words. */
function connectedWords(servers: readonly ServerInfo[]): string {
  if (servers.length === 0) return platesText().none;
  const up = servers.filter((server) => server.link.state === "up").length;
  if (servers.length === 1) return up === 1 ? platesText().oneUp : platesText().oneConnecting;
  return platesText().several(up, servers.length);
}

function stopped(detail: string, since: number | null): Plate {
  return { key: "stopped", level: "stopped", title: platesText().stopped, detail, since };
}

function calm(title: string): Plate {
  return { key: "calm", level: "calm", title, detail: null, since: null };
}

function lostPlates(board: Board): Plate[] {
  const lost = board.servers.filter(({ link }) => link.state === "down");
  if (lost.length > 2) return [severalLost(board, lost)];
  return lost.map(({ id, name, link }) => {
    const detail = platesText().notKnown(accountsOn(board, [id]));
    return {
      key: `lost ${id}`,
      level: "red",
      title: platesText().lost(name),
      detail,
      since: link.since,
    };
  });
}

function severalLost(board: Board, lost: readonly ServerInfo[]): Plate {
  const title = platesText().severalLost(lost.length);
  const ids = lost.map(({ id }) => id);
  const detail = platesText().notKnown(accountsOn(board, ids));
  return { key: "lost", level: "red", title, detail, since: null };
}

function slowPlates(board: Board): Plate[] {
  const slow = board.servers.filter(({ link }) => link.state === "slow");
  return slow.map(({ id, name, link }) => {
    const detail = platesText().asTheyWere(accountsOn(board, [id]));
    return {
      key: `slow ${id}`,
      level: "amber",
      title: platesText().slow(name),
      detail,
      since: link.since,
    };
  });
}

/** A lost server is one alarm: its accounts are unknown, and so not refused. */
function refusedPlates(board: Board): Plate[] {
  const up = board.servers.filter(({ link }) => link.state === "up").map(({ id }) => id);
  const refused = boardOfServers(board, new Set<string>(up)).accounts.filter(
    ({ registration, freshness }) => registration === "refused" && freshness === "live",
  );
  const [first, ...others] = refused;
  if (!first) return [];
  // A line whose server has no SIP codes is shown by its name alone.
  const one = [accountTitle(first), first.sipCode ?? []].flat().join(" ");
  const detail = others.length === 0 ? one : platesText().andMoreRefused(one, others.length);
  const title = platesText().refused(refused.length);
  return [{ key: "refused", level: "amber", title, detail, since: null }];
}

function accountsOn(board: Board, ids: readonly string[]): number {
  return boardOfServers(board, new Set(ids)).accounts.length;
}
