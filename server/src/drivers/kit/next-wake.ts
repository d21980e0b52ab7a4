/** The earliest of several moments; null when none of them will come. */
export function nextWake(...moments: readonly number[]): number | null {
  const next = Math.min(...moments);
  return next === Infinity ? null : next;
}
