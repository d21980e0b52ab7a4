/** Hidden tabs paint nothing, and some throttle timers; then the work is done at once. */
const AT_LATEST_MS = 100;

/**
 * Runs something once before the next paint, however often it is asked for: a flood of frames must not draw the board more
 * often than the screen can show it. Returns a function that asks for it.
 */
export function oncePerPaint(run: () => void): () => void {
  let isAsked = false;
  const runOnce = () => {
    if (!isAsked) return;
    isAsked = false;
    run();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (document.hidden) {
      runOnce();
      return;
    }
    requestAnimationFrame(runOnce);
    setTimeout(runOnce, AT_LATEST_MS);
  };
}
