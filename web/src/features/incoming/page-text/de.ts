import type { IncomingText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: IncomingText = {
  region: "Eingehende Anrufe",
  skip: "Zu den eingehenden Anrufen",
  count: (count) => `${figures(count)} eingehend`,
  noneAnyMore: "Keine eingehenden Anrufe",
  list: "Eingehende Anrufe, der älteste zuerst",
  moreBelow: (count) =>
    counted(count, {
      one: "und 1 weiterer darunter",
      other: `und ${figures(count)} weitere darunter`,
    }),
  label: (call, account) => `${call} an ${account}`,
  labelPriority: (call, account) => `${call} an ${account}, Vorrangruf`,
  priority: "Vorrangruf",
  to: "an",
  priorityPlace: {
    label: "Vorrangrufe",
    empty: "Vorrangrufe erscheinen hier",
    count: (calls) =>
      counted(calls, { one: ", 1 Vorrangruf", other: `, ${figures(calls)} Vorrangrufe` }),
  },
  slowServer: (server) =>
    `${server} antwortet langsam: Dieser Anruf ist möglicherweise schon beendet.`,
  doing: { answering: "nimmt gerade an", declining: "weist gerade ab" },
  answeringHolds: (call) => `Beim Annehmen wird ${call} voraussichtlich gehalten`,
  noLongerRinging: "Klingelt nicht mehr",
  gone: (call, why) => `${call}: ${why}`,
  departures: {
    stopped: "Keine Verbindung zu Callboard. Möglicherweise klingelt es noch",
    serverLost: (server) => `Keine Verbindung zu ${server}. Möglicherweise klingelt es noch`,
    notHeardOf: "Keine Daten seit der Unterbrechung. Möglicherweise klingelt es noch",
    noLonger: "Klingelt nicht mehr",
    queued: "Wartet wieder in der Warteschlange",
    foreign: "Außerhalb von Callboard angenommen",
    byYou: "Von Ihnen angenommen",
    answeredBy: (station) => `Angenommen von ${station}`,
    answeredOn: (account) => `Angenommen auf ${account}`,
    declinedByYou: "Von Ihnen abgewiesen",
    declinedBy: (station) => `Abgewiesen von ${station}`,
    doneBy: (what, station) => `${what} von ${station}`,
    failed: "Fehlgeschlagen",
    failedWith: (reason) => `Fehlgeschlagen: ${reason}`,
    endedBefore: "Klingelt nicht mehr; zuvor beendet",
    gaveUp: (rung) => `Nach ${rung} beendet, nicht angenommen`,
  },
};
