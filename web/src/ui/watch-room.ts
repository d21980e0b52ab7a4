/** Tells when an element has got more room, or less; what that changes is drawn in the next picture. */
export function watchRoom(changed: () => void) {
  return (element: HTMLElement): (() => void) => {
    const room = new ResizeObserver(() => requestAnimationFrame(changed));
    room.observe(element);
    return () => room.disconnect();
  };
}
