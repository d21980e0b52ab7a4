/** The earliest of several times; null when all are `Infinity`. */
export function nextWake(...moments: readonly number[]): number | null {
  const next = Math.min(...moments);
  return next === Infinity ? null : next;
}
