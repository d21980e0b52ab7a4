import type { Tally } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";

/** The number of calls by kind: "3 talking, 1 ringing"; "no calls" without any. */
export function tallyWords({ ringing, talking, held, queued, unsure }: Tally): string {
  const { words, noCalls } = messages.tally;
  const parts = [
    { count: ringing, said: words.ringing },
    { count: talking, said: words.talking },
    { count: held, said: words.held },
    { count: queued, said: words.queued },
    { count: unsure, said: words.unsure },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return noCalls;
  return parts.map(({ count, said }) => `${count} ${said(count)}`).join(", ");
}
