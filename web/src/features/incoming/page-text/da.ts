import type { IncomingText } from "./en.ts";
import { counted, figures } from "../../../messages/da/tools.ts";

export const da: IncomingText = {
  region: "Indgående opkald",
  skip: "Gå til indgående opkald",
  count: (count) => `${figures(count)} indgående`,
  noneAnyMore: "Ingen indgående opkald",
  list: "Indgående opkald, det ældste først",
  moreBelow: (count) =>
    counted(count, { one: "og 1 mere nedenfor", other: `og ${figures(count)} flere nedenfor` }),
  label: (call, account) => `${call} til ${account}`,
  labelPriority: (call, account) => `${call} til ${account}, prioriteret`,
  priority: "Prioriteret",
  to: "til",
  priorityPlace: {
    label: "Prioriterede opkald",
    empty: "Prioriterede opkald vises her",
    count: (calls) =>
      counted(calls, { one: ", 1 prioriteret", other: `, ${figures(calls)} prioriterede` }),
  },
  slowServer: (server) => `${server} svarer langsomt: opkaldet er måske slut.`,
  doing: { answering: "er ved at besvare", declining: "er ved at afvise" },
  answeringHolds: (call) => `Sættes formentlig på hold, når du besvarer: ${call}`,
  noLongerRinging: "Ringer ikke længere",
  gone: (call, why) => `${call}: ${why}`,
  departures: {
    stopped:
      "Forbindelsen til Callboard blev afbrudt, mens opkaldet ringede. Det ringer måske stadig",
    serverLost: (server) =>
      `Forbindelsen til ${server} blev afbrudt, mens opkaldet ringede. Det ringer måske stadig`,
    notHeardOf: "Ingen kontakt, siden forbindelsen blev genoprettet. Det ringer måske stadig",
    noLonger: "Ringer ikke længere",
    queued: "Venter i køen igen",
    foreign: "Besvaret uden for Callboard",
    byYou: "Besvaret af dig",
    answeredBy: (station) => `Besvaret af ${station}`,
    answeredOn: (account) => `Besvaret på ${account}`,
    declinedByYou: "Afvist af dig",
    declinedBy: (station) => `Afvist af ${station}`,
    doneBy: (what, station) => `${what} af ${station}`,
    failed: "Mislykkedes",
    failedWith: (reason) => `Mislykkedes: ${reason}`,
    endedBefore: "Ringer ikke længere; opkaldet var allerede slut",
    gaveUp: (rung) => `Ringede i ${rung}, ikke besvaret`,
  },
};
