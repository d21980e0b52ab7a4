import type { WallText } from "../en/wall.ts";
import { counted, figures } from "./tools.ts";

export const wall: WallText = {
  label: "Tavle",
  totals: "I alt",
  calls: "Opkald",
  servers: "Servere",
  waiting: "Venter på det første billede",
  live: "Aktuelle opkald",
  callsAt: (time) => `Opkald kl. ${time}`,
  byServer: (calls) => `${figures(calls)} opkald, efter server`,
  more: (count) => `og ${figures(count)} mere`,
  morePaged: (count, page, pages) =>
    `og ${figures(count)} mere, ${figures(page)} af ${figures(pages)}`,
  noCallsNow: "Ingen opkald nu",
  noCallsThen: "Ingen opkald da",
  moreServers: (count) =>
    counted(count, { one: "og 1 server mere", other: `og ${figures(count)} servere mere` }),
  heardAgo: (time) => `hørt for ${time} siden`,
  noneEnded: "Intet opkald er sluttet, siden denne skærm blev åbnet.",
  lastEnded: (ago, call, how) => `Sidste opkald sluttede for ${ago} siden: ${call}, ${how}`,
  notAnswered: "ikke besvaret",
};
