import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const incoming: Messages["incoming"] = {
  region: "Indgående opkald",
  skip: "Gå til indgående opkald",
  count: (count) => `${figures(count)} indgående`,
  noneAnyMore: "Ikke flere",
  list: "Ringer nu, det ældste først",
  moreBelow: (count) => `og ${figures(count)} mere nedenfor`,
  label: (call, account) => `${call} til ${account}`,
  labelPriority: (call, account) => `${call} til ${account}, prioritet`,
  priority: "Prioritet",
  to: "til",
  priorityPlace: {
    label: "Opkald med prioritet",
    empty: "Opkald med prioritet kommer her",
    count: (calls) => `, ${figures(calls)} med prioritet`,
  },
  slowServer: (server) => `${server} er langsom: opkaldet kan være slut.`,
  doing: { answering: "er ved at svare", declining: "er ved at afvise" },
  answeringHolds: (call) => `Et svar sætter formentlig på hold: ${call}`,
  noLongerRinging: "Ringer ikke længere",
  gone: (call, why) => `${call}: ${why}`,
  departures: {
    stopped: "Live-data stoppede, mens det ringede. Det ringer måske stadig",
    serverLost: (server) => `${server} blev mistet, mens det ringede. Det ringer måske stadig`,
    notHeardOf: "Ikke hørt fra, siden forbindelsen kom tilbage. Det ringer måske stadig",
    noLonger: "Ringer ikke længere",
    queued: "Venter i køen igen",
    foreign: "Besvaret andetsteds, ikke fra en Callboard-station",
    byYou: "Besvaret af dig",
    answeredBy: (station) => `Besvaret af ${station}`,
    answeredOn: (account) => `Besvaret på ${account}`,
    declinedByYou: "Afvist af dig",
    declinedBy: (station) => `Afvist af ${station}`,
    doneBy: (what, station) => `${what}, af ${station}`,
    failed: "Mislykket",
    failedWith: (reason) => `Mislykket: ${reason}`,
    endedBefore: "Ringer ikke længere; det sluttede forinden",
    gaveUp: (rung) =>
      `Holdt op med at ringe efter ${rung}: den, der ringede, opgav, eller et andet program afviste`,
  },
};
