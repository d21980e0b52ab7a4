import { callerNumber } from "@callboard/shared/activity/activity-names";
import type { Names } from "@callboard/shared/activity/activity-names";
import type { Call } from "@callboard/shared/board/call";
import type { PlainCallCommand } from "@callboard/shared/commands/command";
import type { CallAction } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import { callerName } from "./caller-name.ts";

/** The label of an action's button. */
export function actionVerb(action: CallAction): string {
  return messages.calls.verbs[action];
}

/** The accessible name of an action's button, which includes the call. */
export function actionLabel(names: Names, action: CallAction, call: Call): string {
  return messages.calls.actions[action](callLabel(names, call));
}

/** A call's name and number, as far as it has both. */
export function callLabel(names: Names, call: Call): string {
  const number = callerNumber(names, call);
  const name = callerName(names, call);
  return number === null ? name : `${name} ${number}`;
}

/** The command of an action. There is no decline command: hanging up a ringing call declines it. */
export function commandFor(action: CallAction, call: Call): PlainCallCommand {
  return { type: commandTypeOf(action), call: call.key };
}

/** The command of an action. */
export function commandTypeOf(action: CallAction): PlainCallCommand["type"] {
  return action === "decline" ? "hang-up" : action;
}
