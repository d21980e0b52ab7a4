/** Lazy enough that it delays nothing else. */
const AFTER_MS = 5000;

/** Lazily loaded parts that may be needed just when the bridge that serves them is lost. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("./features/keys/KeysDialog.svelte"),
  () => import("./features/sound/SoundPanel.svelte"),
  () => import("./call-more/MorePanel.svelte"),
  () => import("./features/bays/LoginDialog.svelte"),
  () => import("./features/bays/LogoutDialog.svelte"),
  () => import("./features/bays/ForwardDialog.svelte"),
  () => import("./features/bays/HoldWords.svelte"),
];

/** Prefetches the parts of a station that its first load omits; the returned function cancels it. */
export function loadAhead(): () => void {
  const timer = setTimeout(() => {
    // A part that fails to load is requested again when needed, and reports the failure then.
    void Promise.allSettled(PARTS.map((part) => part()));
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
