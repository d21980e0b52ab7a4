import type { WallText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

const others = (count: number) =>
  counted(count, { one: "und 1 weiterer", other: `und ${figures(count)} weitere` });

export const de: WallText = {
  label: "Wandanzeige",
  totals: "Summen",
  calls: "Anrufe",
  servers: "Server",
  waiting: "Wird geladen…",
  live: "Aktuelle Anrufe",
  callsAt: (time) => `Anrufe um ${time}`,
  byServer: (calls) =>
    counted(calls, {
      one: "1 Anruf, nach Server",
      other: `${figures(calls)} Anrufe, nach Server`,
    }),
  more: others,
  morePaged: (count, page, pages) => `${others(count)}, ${figures(page)} von ${figures(pages)}`,
  noCallsNow: "Zurzeit keine Anrufe",
  noCallsThen: "Zu diesem Zeitpunkt keine Anrufe",
  moreServers: (count) => `${others(count)} Server`,
  heardAgo: (time) => `vor ${time} aktualisiert`,
  noneEnded: "Seit dem Öffnen dieser Ansicht wurde kein Anruf beendet.",
  lastEnded: (ago, call, how) => `Letzter Anruf vor ${ago} beendet: ${call}, ${how}`,
  notAnswered: "nicht angenommen",
};
