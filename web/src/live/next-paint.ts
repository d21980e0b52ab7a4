/** Hidden tabs do not paint, and some throttle timers; then it runs at once. */
const AT_LATEST_MS = 100;

/**
 * Runs a function at once, and after that at most once before each paint: a single call is on the screen a frame earlier,
 * and a flood of frames does not redraw the board faster than the screen shows it. Returns a function that requests a run.
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
