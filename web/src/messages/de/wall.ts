import type { WallText } from "../en/wall.ts";
import { counted, figures } from "./tools.ts";

export const wall: WallText = {
  label: "Tafel",
  totals: "Summen",
  calls: "Anrufe",
  servers: "Server",
  waiting: "Das erste Bild steht noch aus",
  live: "Aktuelle Anrufe",
  callsAt: (time) => `Anrufe um ${time}`,
  byServer: (calls) => `${figures(calls)} Anrufe, nach Server`,
  more: (count) => `und ${figures(count)} weitere`,
  morePaged: (count, page, pages) =>
    `und ${figures(count)} weitere, ${figures(page)} von ${figures(pages)}`,
  noCallsNow: "Jetzt keine Anrufe",
  noCallsThen: "Damals keine Anrufe",
  moreServers: (count) =>
    counted(count, { one: "und 1 weiterer Server", other: `und ${figures(count)} weitere Server` }),
  heardAgo: (time) => `vor ${time} gehört`,
  noneEnded: "Seit dem Öffnen dieser Ansicht ist kein Anruf zu Ende gegangen.",
  lastEnded: (ago, call, how) => `Letzter Anruf endete vor ${ago}: ${call}, ${how}`,
  notAnswered: "nicht angenommen",
};
