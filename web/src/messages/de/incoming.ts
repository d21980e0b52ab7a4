import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const incoming: Messages["incoming"] = {
  region: "Eingehende Anrufe",
  skip: "Zu den eingehenden Anrufen",
  count: (count) => `${figures(count)} eingehend`,
  noneAnyMore: "Keine mehr",
  list: "Klingeln jetzt, der älteste zuerst",
  moreBelow: (count) => `und ${figures(count)} weitere darunter`,
  label: (call, account) => `${call} an ${account}`,
  labelPriority: (call, account) => `${call} an ${account}, Vorrang`,
  priority: "Vorrang",
  to: "an",
  priorityPlace: {
    label: "Anrufe mit Vorrang",
    empty: "Anrufe mit Vorrang kommen hierher",
    count: (calls) => `, ${figures(calls)} mit Vorrang`,
  },
  slowServer: (server) => `${server} ist langsam: dieser Anruf ist vielleicht vorbei.`,
  doing: { answering: "nimmt gerade an", declining: "lehnt gerade ab" },
  answeringHolds: (call) => `Beim Annehmen wird ${call} voraussichtlich gehalten`,
  noLongerRinging: "Klingelt nicht mehr",
  gone: (call, why) => `${call}: ${why}`,
  departures: {
    stopped: "Live-Daten fielen aus, während es klingelte. Vielleicht klingelt es noch",
    serverLost: (server) =>
      `${server} ging verloren, während es klingelte. Vielleicht klingelt es noch`,
    notHeardOf: "Seit die Verbindung wieder da ist, nicht gemeldet. Vielleicht klingelt es noch",
    noLonger: "Klingelt nicht mehr",
    queued: "Wartet wieder in der Warteschlange",
    foreign: "Anderswo angenommen, nicht von einem Callboard-Platz",
    byYou: "Von Ihnen angenommen",
    answeredBy: (station) => `Angenommen von ${station}`,
    answeredOn: (account) => `Angenommen auf ${account}`,
    declinedByYou: "Von Ihnen abgelehnt",
    declinedBy: (station) => `Abgelehnt von ${station}`,
    doneBy: (what, station) => `${what}, von ${station}`,
    failed: "Fehlgeschlagen",
    failedWith: (reason) => `Fehlgeschlagen: ${reason}`,
    endedBefore: "Klingelt nicht mehr; vorher beendet",
    gaveUp: (rung) =>
      `Nach ${rung} verstummt: der Anrufer gab auf, oder ein anderes Programm lehnte ab`,
  },
};
