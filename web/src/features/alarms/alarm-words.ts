import type { ServerInfo } from "@callboard/shared/server-info";
import { duration } from "../../format/duration.ts";
import { timeOfDay } from "../../format/time-of-day.ts";
import type { BridgeLink, Misfit } from "../../live/live-board.svelte.ts";
import { misfitWords } from "../../words/misfit-words.ts";

/** A banner: red when the picture or the commands are gone, amber when they may be late. */
export interface Alarm {
  key: string;
  level: "red" | "amber";
  text: string;
}

interface Situation {
  link: BridgeLink;
  misfit: Misfit | null;
  servers: readonly ServerInfo[];
  now: number;
}

/** The banners to show, the gravest first. Without the bridge nothing is known of the servers. */
export function alarmsFor({ link, misfit, servers, now }: Situation): readonly Alarm[] {
  if (misfit) return [{ key: "misfit", level: "red", text: misfitWords(misfit) }];
  if (link.state === "stale" || link.state === "lost") {
    const at = timeOfDay(link.since);
    const text = `Live data stopped. This is the picture at ${at}. Trying again.`;
    return [{ key: "bridge", level: "red", text }];
  }
  const lost = servers.filter((server) => server.link.state === "down");
  const slow = servers.filter((server) => server.link.state === "slow");
  return [...lostAlarms(lost, now), ...slow.map((server) => slowAlarm(server, now))];
}

function lostAlarms(lost: readonly ServerInfo[], now: number): Alarm[] {
  if (lost.length <= 2) return lost.map((server) => lostAlarm(server, now));
  const names = lost.map(({ name }) => name).join(", ");
  const text = `${lost.length} servers lost: ${names}. Commands to them are off until the links return.`;
  return [{ key: "lost", level: "red", text }];
}

function lostAlarm({ id, name, link }: ServerInfo, now: number): Alarm {
  const ago = duration(now - link.since);
  const at = timeOfDay(link.since);
  const text = `${name} lost ${ago} ago. Showing calls as of ${at}. Commands are off until the link returns.`;
  return { key: id, level: "red", text };
}

function slowAlarm({ id, name, link }: ServerInfo, now: number): Alarm {
  const text = `${name} has been slow to answer for ${duration(now - link.since)}. Its calls are shown as they were.`;
  return { key: id, level: "amber", text };
}
