import type { WallAddress } from "./wall-address.ts";

/** The cap height of the text face is 0.72 of its size. */
const CAPITAL = 0.72;
const MM_PER_INCH = 25.4;

/** The wall's measures; all in CSS pixels. */
export interface WallSize {
  /** Names, figures and timers. */
  text: number;
  /** Labels beside them. */
  label: number;
  /** The minimum height of a call's row. */
  row: number;
  /**
   * `tight`: a small panel for its distance, so fewer details beside the calls. `upright`: a telephone, or a portrait panel.
   */
  layout: "wide" | "tight" | "upright";
}

type Room = Pick<WallAddress, "diagonal" | "distance"> & { width: number; height: number };

/**
 * Sizes text by the visual angle at the farthest viewer: at least 16 arc minutes (NUREG-0700), 19 if there is room. Clamped,
 * so that an odd address still gives a usable wall.
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

/** The font size whose capitals span this many arc minutes. */
function pixels(arcMinutes: number, { width, height, diagonal, distance }: Room): number {
  const mmPerPixel = (diagonal * MM_PER_INCH) / Math.hypot(width, height);
  const mm = distance * 1000 * Math.tan(((arcMinutes / 60) * Math.PI) / 180);
  return mm / mmPerPixel / CAPITAL;
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
