/** When the page has long been in use, so that nothing waits for this. */
const AFTER_MS = 5000;

/** What comes only when it is wanted, and may be wanted just when the bridge that sends it is lost. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("./features/keys/KeysDialog.svelte"),
  () => import("./features/sound/SoundPanel.svelte"),
  () => import("./call-more/MorePanel.svelte"),
  () => import("./features/bays/LoginDialog.svelte"),
  () => import("./features/bays/LogoutDialog.svelte"),
  () => import("./features/bays/ForwardDialog.svelte"),
];

/** Fetches the parts of a station that were left out of its first load; gives what calls that off. */
export function loadAhead(): () => void {
  const timer = setTimeout(() => {
    // A part that does not come is asked for again when it is wanted, and says then that it is missing.
    void Promise.allSettled(PARTS.map((part) => part()));
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
