import { welcomeText } from "../../messages/welcome-text.ts";

/** What a person has done on the way to a first call. */
export interface Progress {
  hasChosen: boolean;
  hasNumber: boolean;
  hasCalled: boolean;
}

export interface Step {
  words: string;
  isDone: boolean;
}

/** The steps of the guide; each later one done means that the earlier ones are. */
export function firstCallSteps({ hasChosen, hasNumber, hasCalled }: Progress): readonly Step[] {
  // Whoever types a number takes the account that was offered.
  const hasAccount = hasChosen || hasNumber || hasCalled;
  return [
    { words: welcomeText().firstCall.choose, isDone: hasAccount },
    { words: welcomeText().firstCall.type, isDone: hasNumber || hasCalled },
    { words: welcomeText().firstCall.press, isDone: hasCalled },
  ];
}
