import type { ServerInfo } from "@callboard/shared/board/server-info";
import { duration } from "../../format/duration.ts";
import { timeOfDay } from "../../format/time-of-day.ts";
import type { BridgeLink, ConnectionProblem } from "../../live/live-board.svelte.ts";
import { messages } from "../../messages/language.svelte.ts";
import { alarmsText } from "./page-text.ts";

/** A banner: red if live data or commands are lost, amber if they may be late. */
export interface Alarm {
  key: string;
  level: "red" | "amber";
  text: string;
  /** What can be reconnected: the bridge, or servers. */
  lost: "bridge" | readonly ServerInfo[];
}

interface Situation {
  link: BridgeLink;
  connectionProblem: ConnectionProblem | null;
  servers: readonly ServerInfo[];
  now: number;
}

/** The banners to show, the most severe first. Without the bridge nothing is known of the servers. */
export function alarmsFor({ link, connectionProblem, servers, now }: Situation): readonly Alarm[] {
  if (connectionProblem)
    return [
      {
        key: "connectionProblem",
        level: "red",
        text: messages.links.connectionProblem[connectionProblem],
        lost: [],
      },
    ];
  if (link.state === "stale" || link.state === "lost") {
    const at = timeOfDay(link.since);
    const text = alarmsText().stopped(at);
    return [{ key: "bridge", level: "red", text, lost: "bridge" }];
  }
  const lost = servers.filter((server) => server.link.state === "down");
  const slow = servers.filter((server) => server.link.state === "slow");
  return [...lostAlarms(lost, now), ...slow.map((server) => slowAlarm(server, now))];
}

/** The label of the reconnect button. */
export function tryLabel(lost: Alarm["lost"]): string {
  const alarms = alarmsText();
  if (lost === "bridge") return alarms.tryNow;
  return alarms.tryServers(messages.format.list(lost.map(({ name }) => name)));
}

function lostAlarms(lost: readonly ServerInfo[], now: number): Alarm[] {
  if (lost.length <= 2) return lost.map((server) => lostAlarm(server, now));
  const names = messages.format.list(lost.map(({ name }) => name));
  const text = alarmsText().severalLost(lost.length, names);
  return [{ key: "lost", level: "red", text, lost }];
}

function lostAlarm(server: ServerInfo, now: number): Alarm {
  const { id, name, link } = server;
  const ago = duration(now - link.since);
  const at = timeOfDay(link.since);
  const text = alarmsText().lost(name, ago, at);
  return { key: id, level: "red", text, lost: [server] };
}

function slowAlarm({ id, name, link }: ServerInfo, now: number): Alarm {
  const text = alarmsText().slow(name, duration(now - link.since));
  return { key: id, level: "amber", text, lost: [] };
}
