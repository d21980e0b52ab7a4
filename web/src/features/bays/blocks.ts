/** Up to this number all bays are drawn: leaving some out saves nothing. */
export const ALL_DRAWN = 100;
/** A multiple of two to six bays, so that a block ends where the next one begins. */
const BLOCK = 60;

/** The bays of a group in blocks; each is drawn while it is in or near the view. */
export function blocksOf<Item>(bays: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(bays.length / BLOCK);
  return Array.from({ length: count }, (_, index) =>
    bays.slice(index * BLOCK, (index + 1) * BLOCK),
  );
}

interface EmptyBlock {
  count: number;
  columns: number;
  /** In pixels, like the gap. */
  bayHeight: number;
  gap: number;
}

/** The height of a block before its bays have been drawn: as without any call. */
export function emptyHeight({ count, columns, bayHeight, gap }: EmptyBlock): number {
  const rows = Math.ceil(count / Math.max(1, columns));
  return rows * (bayHeight + gap) - gap;
}
