import type { Tally } from "@callboard/shared/select";

/** Says how many calls there are of which kind: "3 talking, 1 ringing"; "no calls" when there is none. */
export function tallyWords({ ringing, talking, held, unsure }: Tally): string {
  const parts = [
    { count: ringing, word: "ringing" },
    { count: talking, word: "talking" },
    { count: held, word: "held" },
    { count: unsure, word: "not known" },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return "no calls";
  return parts.map(({ count, word }) => `${count} ${word}`).join(", ");
}
