import type { WallAddress } from "./wall-address.ts";

/** Capitals of the text face are 0.72 of its size. */
const CAPITAL = 0.72;
const MM_PER_INCH = 25.4;

/** How large the wall is drawn; all in CSS pixels. */
export interface WallSize {
  /** Names, figures and timers. */
  text: number;
  /** Words beside them. */
  label: number;
  /** The least height of a call's row. */
  row: number;
  /** `tight`: a small panel for its distance, so less stands beside the calls. `upright`: a telephone, or a panel on end. */
  layout: "wide" | "tight" | "upright";
}

type Room = Pick<WallAddress, "diagonal" | "distance"> & { width: number; height: number };

/**
 * Sizes text by the angle at which the farthest viewer sees it: 16 arc minutes at least (NUREG-0700), 19 where there is
 * room. Between limits, so that a strange address still gives a picture.
 */
export function wallSize(room: Room): WallSize {
  const { width, height } = room;
  if (width / height < 1.1) return sized({ text: 20, label: 15, layout: "upright" });
  const percent = height / 100;
  const isTight = pixels(19, room) > 5 * percent;
  const text = between(pixels(isTight ? 17.5 : 19, room), 3.6 * percent, 6 * percent);
  const label = between(pixels(16, room), 2.8 * percent, 5 * percent);
  return sized({ text, label: Math.min(label, text), layout: isTight ? "tight" : "wide" });
}

function sized(size: Omit<WallSize, "row">): WallSize {
  return { ...size, row: 1.4 * size.text + 1.25 * size.label };
}

/** The font size whose capitals are seen at so many arc minutes. */
function pixels(arcMinutes: number, { width, height, diagonal, distance }: Room): number {
  const mmPerPixel = (diagonal * MM_PER_INCH) / Math.hypot(width, height);
  const mm = distance * 1000 * Math.tan(((arcMinutes / 60) * Math.PI) / 180);
  return mm / mmPerPixel / CAPITAL;
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
