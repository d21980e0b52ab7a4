import { ACTIVITY_WORDS, SUBJECTS } from "@callboard/shared/activity/activity-words";

export const activity = {
  heading: "Activity",
  since: "Since Callboard started",
  empty: "Calls and commands appear here.",
  callBack: (name: string) => `Call back ${name}`,
  callAgain: (name: string) => `Call again ${name}`,
  you: "You",
  hungUpBy: (station: string) => `hung up by ${station}`,
  configuration: SUBJECTS.configuration,
  /** What happened, after the name of whom or what it was about. */
  words: ACTIVITY_WORDS,
};
