/** Hidden tabs paint nothing, and some throttle timers; then the work is done at once. */
const AT_LATEST_MS = 100;

/**
 * Runs something at once, and after that once before each paint however often it is asked for: a single call is on the
 * screen a frame earlier, and a flood of frames does not draw the board more often than the screen can show it. Returns a
 * function that asks for it.
 */
export function oncePerPaint(run: () => void): () => void {
  let isAsked = false;
  let isWaiting = false;
  const ask = () => {
    if (isWaiting) isAsked = true;
    else runAndWait();
  };
  const runAndWait = () => {
    isAsked = false;
    run();
    if (document.hidden) return;
    isWaiting = true;
    let isOver = false;
    const painted = () => {
      if (isOver) return;
      isOver = true;
      isWaiting = false;
      if (isAsked) runAndWait();
    };
    requestAnimationFrame(painted);
    setTimeout(painted, AT_LATEST_MS);
  };
  return ask;
}
