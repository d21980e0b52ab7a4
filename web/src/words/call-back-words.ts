import type { CallOver } from "@callboard/shared/activity/activity-line";
import { messages } from "../messages/language.svelte.ts";

/** The label of calling an ended call back. */
export function callBackLabel({ direction }: CallOver, name: string): string {
  const { callBack, callAgain } = messages.activity;
  return direction === "incoming" ? callBack(name) : callAgain(name);
}
