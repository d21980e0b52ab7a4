const BASE_MS = 250;
const CAP_MS = 4000;

/**
 * How long to wait before an attempt, counted from 0. Full jitter: after a restart of the bridge all pages come back, and
 * they must not do so at once. The cap is lower than that towards a telephone server: somebody looks at a stopped picture.
 */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}
