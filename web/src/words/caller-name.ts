import { knownName } from "@callboard/shared/activity/activity-names";
import type { Names } from "@callboard/shared/activity/activity-names";
import type { Call } from "@callboard/shared/board/call";
import { messages } from "../messages/language.svelte.ts";

/** The name of a call: the directory's name for its number, else the caller's own, else the number. */
export function callerName(names: Names, call: Pick<Call, "name" | "number">): string {
  return knownName(names, call) ?? messages.calls.unknownNumber;
}
