interface PageEvents {
  /** The page is visible again, or the network is back. */
  woke: () => void;
  left: () => void;
}

/** Follows the page's visibility and network until the returned function is called. */
export function watchPage({ woke, left }: PageEvents): () => void {
  const seen = () => {
    if (!document.hidden) woke();
  };
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("online", woke);
  window.addEventListener("pageshow", woke);
  window.addEventListener("pagehide", left);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("online", woke);
    window.removeEventListener("pageshow", woke);
    window.removeEventListener("pagehide", left);
  };
}
