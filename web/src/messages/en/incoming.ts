import type { Claim } from "@callboard/shared/board/call";
import { figures } from "./tools.ts";

export const incoming = {
  region: "Incoming calls",
  /** At the top of the page, for the keyboard. */
  skip: "Skip to incoming calls",
  count: (count: number) => `${figures(count)} incoming`,
  noneAnyMore: "None any more",
  list: "Ringing now, the oldest first",
  moreBelow: (count: number) => `and ${figures(count)} more below`,
  label: (call: string, account: string) => `${call} to ${account}`,
  labelPriority: (call: string, account: string) => `${call} to ${account}, Priority`,
  priority: "Priority",
  /** Before the account that is called. */
  to: "to",
  /** The place of calls that go before others. */
  priorityPlace: {
    label: "Priority calls",
    empty: "Priority calls come here",
    count: (calls: number) => `, ${figures(calls)} with priority`,
  },
  slowServer: (server: string) => `${server} is slow: this call may be over.`,
  /** After the name of whoever it is. */
  doing: {
    answering: "is answering",
    declining: "is declining",
  } satisfies Record<Claim["doing"], string>,
  answeringHolds: (call: string) => `Answering should hold ${call}`,
  noLongerRinging: "No longer ringing",
  gone: (call: string, why: string) => `${call}: ${why}`,
  /** Why a call no longer rings here. */
  departures: {
    stopped: "Live data stopped while it rang. It may still ring",
    serverLost: (server: string) => `${server} was lost while it rang. It may still ring`,
    notHeardOf: "Not heard of since the link came back. It may still ring",
    noLonger: "No longer ringing",
    queued: "Waits in the queue again",
    foreign: "Answered elsewhere, not from a station of Callboard",
    byYou: "Answered by you",
    answeredBy: (station: string) => `Answered by ${station}`,
    answeredOn: (account: string) => `Answered on ${account}`,
    declinedByYou: "Declined by you",
    declinedBy: (station: string) => `Declined by ${station}`,
    doneBy: (what: string, station: string) => `${what}, by ${station}`,
    failed: "Failed",
    failedWith: (reason: string) => `Failed: ${reason}`,
    endedBefore: "No longer ringing; it ended before",
    gaveUp: (rung: string) =>
      `Stopped ringing after ${rung}: the caller gave up, or another application declined`,
  },
};
