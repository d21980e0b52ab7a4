import type { WallText } from "./en.ts";
import { at, counted, figures } from "../../../messages/da/tools.ts";

const more = (count: number) =>
  counted(count, { one: "og 1 mere", other: `og ${figures(count)} flere` });

export const da: WallText = {
  label: "Vægskærm",
  totals: "I alt",
  calls: "Opkald",
  servers: "Servere",
  waiting: "Indlæser…",
  live: "Aktuelle opkald",
  callsAt: (time) => `Opkald ${at(time)}`,
  byServer: (calls) => `${figures(calls)} opkald, fordelt på servere`,
  more,
  morePaged: (count, page, pages) => `${more(count)}, ${figures(page)} af ${figures(pages)}`,
  noCallsNow: "Ingen opkald nu",
  noCallsThen: "Ingen opkald på det tidspunkt",
  moreServers: (count) =>
    counted(count, { one: "og 1 server mere", other: `og ${figures(count)} servere mere` }),
  heardAgo: (time) => `opdateret for ${time} siden`,
  noneEnded: "Ingen opkald er afsluttet, siden visningen blev åbnet.",
  lastEnded: (ago, call, how) => `Seneste opkald sluttede for ${ago} siden: ${call}, ${how}`,
  notAnswered: "ubesvaret",
};
