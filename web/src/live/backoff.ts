const BASE_MS = 250;
const CAP_MS = 4000;

/**
 * The delay before a reconnect, counted from 0. Full jitter: after a restart of the bridge all pages reconnect, and must not
 * do so at once. The cap is lower than for a telephone server, because a user waits for the page.
 */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}
