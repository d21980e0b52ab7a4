import type { Attachment } from "svelte/attachments";

/** Slightly more than the rounding of zoomed pages. */
const NEAR = 24;

/** Keeps the end of a growing list in view, unless the user has scrolled back to read. */
export function stickToEnd(): Attachment<HTMLElement> {
  return (scroll) => {
    let isAtEnd = true;
    const look = () => {
      isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
    };
    const follow = () => {
      if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
    };
    const observer = new MutationObserver(follow);
    observer.observe(scroll, { childList: true, subtree: true });
    scroll.addEventListener("scroll", look);
    follow();
    return () => {
      observer.disconnect();
      scroll.removeEventListener("scroll", look);
    };
  };
}
