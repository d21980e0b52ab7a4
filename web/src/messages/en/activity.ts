import { ACTIVITY_WORDS, SUBJECTS } from "@callboard/shared/activity/activity-words";

export const activity = {
  heading: "Activity",
  since: "Since Callboard started",
  empty: "Calls and commands appear here.",
  callBack: (name: string) => `Call ${name} back`,
  callAgain: (name: string) => `Call ${name} again`,
  you: "You",
  hungUpBy: (station: string) => `hung up by ${station}`,
  configuration: SUBJECTS.configuration,
  /** What happened, after the name of whom or what it was about. */
  words: ACTIVITY_WORDS,
};
