import { messages } from "../../messages/language.svelte.ts";

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

/** Whether the address asks for the guide to the first call. */
export function isFirstCall(search: string): boolean {
  return new URLSearchParams(search).get("first-call") === "1";
}

/** The steps of the guide; each later one done means that the earlier ones are. */
export function firstCallSteps({ hasChosen, hasNumber, hasCalled }: Progress): readonly Step[] {
  // Whoever types a number takes the account that was offered.
  const hasAccount = hasChosen || hasNumber || hasCalled;
  return [
    { words: messages.welcome.firstCall.choose, isDone: hasAccount },
    { words: messages.welcome.firstCall.type, isDone: hasNumber || hasCalled },
    { words: messages.welcome.firstCall.press, isDone: hasCalled },
  ];
}
