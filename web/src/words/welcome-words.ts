import type { CheckReply } from "@callboard/shared/servers/server-check";
import { welcomeText } from "../messages/welcome-text.ts";

/** Sums a check up. */
export function checkSummary({ connection, firstReply, accounts }: CheckReply): string {
  const states = [connection, firstReply, ...accounts].map(({ state }) => state);
  const failed = states.filter((state) => state === "failed").length;
  return failed === 0 ? welcomeText().allGood : welcomeText().someFailed(failed);
}
