import { UNKNOWN_NUMBER } from "@callboard/shared/activity/activity-names";
import type { Claim } from "@callboard/shared/board/call";
import type { CallAction } from "@callboard/shared/board/select";

export const calls = {
  unknownNumber: UNKNOWN_NUMBER,
  /** What a call can be asked to do, as its button says it. */
  verbs: {
    answer: "Answer",
    decline: "Decline",
    switch: "Switch",
    hold: "Hold",
    retrieve: "Resume",
    "hang-up": "Hang up",
  } satisfies Record<CallAction, string>,
  /** The same with the name of the call, for those who hear the buttons one by one. */
  actions: {
    answer: (call: string) => `Answer ${call}`,
    decline: (call: string) => `Decline ${call}`,
    switch: (call: string) => `Switch to ${call}`,
    hold: (call: string) => `Hold ${call}`,
    retrieve: (call: string) => `Resume ${call}`,
    "hang-up": (call: string) => `Hang up ${call}`,
  } satisfies Record<CallAction, (call: string) => string>,
  states: {
    ringing: "Ringing",
    dialing: "Calling",
    queued: "In queue",
    talking: "Talking",
    held: "On hold",
    "held-inferred": "On hold",
    unsure: "Talking or on hold?",
    ended: "Ended",
    failed: "Failed",
  },
  /** How a call ended here that goes on elsewhere, and before the number where. */
  sentOn: {
    transferred: "Transferred",
    diverted: "Diverted",
    to: (number: string) => `to ${number}`,
  },
  /** That another station hung up: first what was done, then by whom. */
  hungUp: { word: "Hung up", by: (station: string) => `by ${station}` },
  /** Who of us: a station, and who is signed in there. */
  author: (station: string, person: string) => `${station} (${person})`,
  /** A station that has its name from the bridge. */
  numberedStation: (number: string) => `Station ${number}`,
  /** What a call was that has not been heard of since. */
  were: {
    ringing: "Was ringing",
    dialing: "Was calling",
    queued: "Was in queue",
    talking: "Was talking",
    held: "Was on hold",
    "held-inferred": "Was on hold",
    unsure: "Was talking or on hold",
  },
  sent: "sent",
  inferred: "inferred",
  ringingLong: "Still ringing",
  onHoldLong: "Still on hold",
  saidRingingLong: (caller: string) => `${caller} has been ringing for half a minute`,
  saidOnHoldLong: (caller: string) => `${caller} has been on hold for two minutes`,
  /** Between who called and whom, and between two of whom it is not known who called. */
  called: "to",
  both: "and",
  claims: {
    answering: (by: string) => `${by} is answering this call.`,
    declining: (by: string) => `${by} is declining this call.`,
  } satisfies Record<Claim["doing"], (by: string) => string>,
};
