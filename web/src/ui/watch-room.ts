/** Reports when an element has got more or less room; the change is drawn in the next frame. */
export function watchRoom(changed: () => void) {
  return (element: HTMLElement): (() => void) => {
    const room = new ResizeObserver(() => requestAnimationFrame(changed));
    room.observe(element);
    return () => room.disconnect();
  };
}
