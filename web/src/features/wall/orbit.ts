const STEP_MS = 60_000;
const TURN = 0.9;

/** The offset of the screen content, in hundredths of the panel: it moves each minute to prevent burn-in. */
export function orbit(now: number): { x: number; y: number } {
  const angle = Math.floor(now / STEP_MS) * TURN;
  return { x: 0.35 * Math.cos(angle), y: 0.5 * Math.sin(angle) };
}
