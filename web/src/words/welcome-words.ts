import { reasonsIn } from "@callboard/shared/commands/why";
import type { Check, CheckReply } from "@callboard/shared/servers/server-check";
import { welcomeText } from "../messages/welcome-text.ts";

/** Sums a check up. */
export function checkSummary({ connection, firstReply, accounts }: CheckReply): string {
  const states = [connection, firstReply, ...accounts].map(({ state }) => state);
  const failed = states.filter((state) => state === "failed").length;
  return failed === 0 ? welcomeText().allGood : welcomeText().someFailed(failed);
}

/** What one check has found, in the language of the page as far as it knows it, else in English. */
export function findingWords({ words, why = [] }: Check): string {
  return reasonsIn(welcomeText().findings, why) ?? words;
}
