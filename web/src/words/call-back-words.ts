import type { CallOver } from "@callboard/shared/activity-line";

/** What a press on a call that is over does. */
export function callBackLabel({ direction }: CallOver, name: string): string {
  return direction === "incoming" ? `Call back ${name}` : `Call again ${name}`;
}
