/** A browser without a graphics card needs half of this to paint a popup. */
const LATER_MS = 100;

/** Runs something once a little after it was asked for, however often that was. Returns a function that asks for it. */
export function aLittleLater(run: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      run();
    }, LATER_MS);
  };
}
