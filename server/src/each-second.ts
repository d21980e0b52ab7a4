import type { Clock } from "./session/session.ts";

const SECOND_MS = 1000;

/**
 * Runs a function at each whole second of a clock until the returned function is called. Pages update their timers at the same
 * moment, so that both changes are painted together.
 */
export function eachSecond(clock: Clock, run: () => void): () => void {
  let cancel: () => void;
  const wait = (): void => {
    cancel = clock.after(SECOND_MS - (clock.now() % SECOND_MS), () => {
      run();
      wait();
    });
  };
  wait();
  return () => cancel();
}
