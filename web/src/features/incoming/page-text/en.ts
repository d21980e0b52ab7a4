import type { Claim } from "@callboard/shared/board/call";
import { figures } from "../../../messages/en/tools.ts";

/** The text of incoming calls. */
export const en = {
  region: "Incoming calls",
  /** At the top of the page, for the keyboard. */
  skip: "Skip to incoming calls",
  count: (count: number) => `${figures(count)} incoming`,
  noneAnyMore: "No incoming calls",
  list: "Incoming calls, oldest first",
  moreBelow: (count: number) => `and ${figures(count)} more below`,
  label: (call: string, account: string) => `${call} to ${account}`,
  labelPriority: (call: string, account: string) => `${call} to ${account}, Priority`,
  priority: "Priority",
  /** Before the account that is called. */
  to: "to",
  /** The place of calls that go before others. */
  priorityPlace: {
    label: "Priority calls",
    empty: "Priority calls appear here",
    count: (calls: number) => `, ${figures(calls)} with priority`,
  },
  slowServer: (server: string) => `${server} is slow: this call may have ended.`,
  /** After the name of the station or person. */
  doing: {
    answering: "is answering",
    declining: "is declining",
  } satisfies Record<Claim["doing"], string>,
  /** With the name of the call that would be put on hold. */
  answeringHolds: (call: string) => `Answering probably holds ${call}`,
  noLongerRinging: "No longer ringing",
  gone: (call: string, why: string) => `${call}: ${why}`,
  /** Why a call no longer rings here. */
  departures: {
    stopped: "Connection to Callboard lost while it rang. It may still be ringing",
    serverLost: (server: string) =>
      `Connection to ${server} lost while it rang. It may still be ringing`,
    notHeardOf: "Not reported since the connection came back. It may still be ringing",
    noLonger: "No longer ringing",
    queued: "Back in the queue",
    foreign: "Answered outside Callboard",
    byYou: "Answered by you",
    answeredBy: (station: string) => `Answered by ${station}`,
    answeredOn: (account: string) => `Answered on ${account}`,
    declinedByYou: "Declined by you",
    declinedBy: (station: string) => `Declined by ${station}`,
    doneBy: (what: string, station: string) => `${what}, by ${station}`,
    failed: "Failed",
    failedWith: (reason: string) => `Failed: ${reason}`,
    endedBefore: "No longer ringing; it ended earlier",
    gaveUp: (rung: string) => `Stopped ringing after ${rung}, not answered`,
  },
};

export type IncomingText = typeof en;
