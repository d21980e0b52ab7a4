const BASE_MS = 250;
const CAP_MS = 10_000;

/** How long to wait before the next attempt: full jitter, so that many clients do not reconnect at the same moment. */
export function backoffMs(failures: number, random: () => number): number {
  return Math.floor(random() * Math.min(CAP_MS, BASE_MS * 2 ** failures));
}
