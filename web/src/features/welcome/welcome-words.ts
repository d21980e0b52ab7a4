import { reasonsIn } from "@callboard/shared/commands/why";
import type { Check, CheckReply } from "@callboard/shared/servers/server-check";
import { welcomeText } from "./text.ts";

/** Summarises a check. */
export function checkSummary({ connection, firstReply, accounts }: CheckReply): string {
  const states = [connection, firstReply, ...accounts].map(({ state }) => state);
  const failed = states.filter((state) => state === "failed").length;
  return failed === 0 ? welcomeText().allGood : welcomeText().someFailed(failed);
}

/** The result of one check, in the page's language as far as possible, else in English. */
export function findingWords({ words, why = [] }: Check): string {
  return reasonsIn(welcomeText().findings, why) ?? words;
}
