import { welcomeText } from "./text.ts";

/** The user's progress towards a first call. */
export interface Progress {
  hasChosen: boolean;
  hasNumber: boolean;
  hasCalled: boolean;
}

export interface GuideStep {
  words: string;
  isDone: boolean;
}

/** The steps of the guide; a later one implies the earlier ones. */
export function firstCallSteps({
  hasChosen,
  hasNumber,
  hasCalled,
}: Progress): readonly GuideStep[] {
  // Typing a number accepts the offered account.
  const hasAccount = hasChosen || hasNumber || hasCalled;
  return [
    { words: welcomeText().firstCall.choose, isDone: hasAccount },
    { words: welcomeText().firstCall.type, isDone: hasNumber || hasCalled },
    { words: welcomeText().firstCall.press, isDone: hasCalled },
  ];
}
