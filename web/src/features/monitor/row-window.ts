/** Up to this number all rows are drawn: leaving some out saves nothing. */
export const ALL_DRAWN = 100;
/** Rows drawn beyond each edge, so that a scroll shows no gap before the next paint. */
const MARGIN = 8;

interface Scroller {
  /** How many rows there are. */
  count: number;
  /** In pixels, like the others. */
  top: number;
  height: number;
  rowHeight: number;
}

/** The rows to draw: from `from` to before `to`. */
export interface RowWindow {
  from: number;
  to: number;
}

/** Selects the visible rows, and a few around them. */
export function rowWindow({ count, top, height, rowHeight }: Scroller): RowWindow {
  if (count <= ALL_DRAWN || rowHeight <= 0) return { from: 0, to: Math.min(count, ALL_DRAWN) };
  const last = Math.max(0, count - Math.ceil(height / rowHeight));
  const first = Math.min(last, Math.max(0, Math.floor(top / rowHeight)));
  const from = Math.max(0, first - MARGIN);
  return { from, to: Math.min(count, first + Math.ceil(height / rowHeight) + MARGIN + 1) };
}
