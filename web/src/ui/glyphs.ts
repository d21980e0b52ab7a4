/** One stroke or area of a glyph. `cut` is drawn in the background colour, on top of a filled shape. */
export interface Stroke {
  d: string;
  as: "line" | "fill" | "cut";
  width?: number;
  isDashed?: boolean;
}

const line = (d: string, width = 2): Stroke => ({ d, as: "line", width });
const fill = (d: string): Stroke => ({ d, as: "fill" });
const cut = (d: string, width = 2.3): Stroke => ({ d, as: "cut", width });
const dashed = (d: string): Stroke => ({ d, as: "line", width: 1.9, isDashed: true });

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const box = (at: number, size: number): string =>
  `M${at + 3} ${at}h${size - 6}a3 3 0 0 1 3 3v${size - 6}a3 3 0 0 1-3 3h${6 - size}a3 3 0 0 1-3-3v${6 - size}a3 3 0 0 1 3-3Z`;

const OCTAGON = "M8 2h8l6 6v8l-6 6H8l-6-6V8Z";

/** Every state has its own silhouette, legible in greyscale and from a distance. On a grid of 24. */
export const GLYPHS = {
  ringing: [fill("M12 1.8 22.2 12 12 22.2 1.8 12Z"), cut("M15.5 8.5l-6 6M9.2 9.8v5h5", 2)],
  dialing: [line("M12 2.6 21.4 12 12 21.4 2.6 12Z"), line("M9 15l5.6-5.6M9.8 9.2h5v5")],
  queued: [
    line("M5.5 2.8h13M5.5 21.2h13"),
    line("M7.5 2.8v4.4L12 12l-4.5 4.8v4.4M16.5 2.8v4.4L12 12l4.5 4.8v4.4"),
  ],
  talking: [fill(disc(12, 12, 10.4)), cut("M7.7 10.4v3.2M12 7v10M16.3 9.4v5.2")],
  held: [fill(box(2, 20)), cut("M9 7.6v8.8M15 7.6v8.8", 2.8)],
  "held-inferred": [dashed(box(2.6, 18.8)), line("M9 8v8M15 8v8", 2.8)],
  unsure: [
    dashed(disc(12, 12, 9.6)),
    line("M9.4 9.4a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 1.9M12 17v.1"),
  ],
  ended: [line("M5 12h14", 2.6)],
  failed: [fill(OCTAGON), cut("M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4")],
  pending: [line("M5 12v.1M12 12v.1M19 12v.1", 4)],
  tick: [line("M5.5 12.6l4.2 4.2L18.6 7.4", 2.6)],
  warning: [fill("M12 2.4 22.6 21H1.4Z"), cut("M12 9.4v5M12 17.6v.1")],
  off: [line(disc(12, 12, 8.6)), line("M6.2 17.8 17.8 6.2")],
  alarm: [fill(OCTAGON), cut("M12 6.4v7.2M12 17.4v.1", 2.8)],
  settings: [
    line("M3.5 7.5h8.5M18 7.5h2.5M3.5 16.5H6M12 16.5h8.5"),
    line(disc(15, 7.5, 2.6)),
    line(disc(9, 16.5, 2.6)),
  ],
  "link-up": [fill(disc(5.5, 12, 4.2)), fill(disc(18.5, 12, 4.2)), line("M8.5 12h7")],
  "link-down": [line(disc(4.8, 12, 3.2)), line(disc(19.2, 12, 3.2)), line("M10 15.6l4-7.2", 2.4)],
  "link-wait": [
    fill(disc(4.8, 12, 4.2)),
    line(disc(19.2, 12, 3.2)),
    line("M11 12v.1M13.8 12v.1", 2.6),
  ],
  "hang-up": [
    fill(
      "M2.6 14.8c0-3 4.2-5.6 9.4-5.6s9.4 2.6 9.4 5.6c0 1-.5 1.9-1.5 1.7l-3-.6c-.8-.2-1.2-.7-1.2-1.5v-1.5c-2.3-.8-5.1-.8-7.4 0v1.5c0 .8-.4 1.3-1.2 1.5l-3 .6c-1 .2-1.5-.7-1.5-1.7Z",
    ),
  ],
  call: [
    fill(
      "M6.2 2.6c1-.3 1.8.1 2.2 1l1.2 2.8c.3.8.2 1.5-.4 2L7.9 9.6c1 2.4 3.1 4.5 5.5 5.5l1.2-1.3c.5-.6 1.2-.7 2-.4l2.8 1.2c.9.4 1.3 1.2 1 2.2-.6 2.3-2.5 4-4.9 3.7C9 19.7 4.2 14.9 3.4 8.5 3.1 6.1 4 3.2 6.2 2.6Z",
    ),
  ],
  people: [
    line(
      "M9 11.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM2.4 20c.4-3.6 3-5.4 6.6-5.4s6.2 1.8 6.6 5.4",
    ),
    line("M15.6 4.2a3.6 3.6 0 0 1 0 6.8M17.8 15c2.3.8 3.5 2.5 3.8 5"),
  ],
  theme: [line(disc(12, 12, 8.5)), fill("M12 3.5a8.5 8.5 0 0 0 0 17Z")],
  more: [line("M12 5.5v.1M12 12v.1M12 18.5v.1", 3)],
  backspace: [
    line(
      "M8.5 5.5h11a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-11L2.5 12ZM12 9.5l5 5M17 9.5l-5 5",
    ),
  ],
  pad: [line("M6 5v.1M12 5v.1M18 5v.1M6 12v.1M12 12v.1M18 12v.1M6 19v.1M12 19v.1M18 19v.1", 3.6)],
  list: [line("M4 6.5h16M4 12h16M4 17.5h10")],
  board: [line("M4 4h16v6.5H4ZM4 13.5h16V20H4Z")],
  login: [
    line("M13 4h5.5A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5H13M3.5 12H14M10 8l4 4-4 4"),
  ],
  refresh: [line("M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4")],
  redial: [line("M4.5 12a7.5 7.5 0 1 0 2.2-5.3M4.5 3.5v4h4")],
  "arrow-in": [line("M17.5 6.5 7 17M7 8.5V17h8.5", 2.2)],
  "arrow-out": [line("M6.5 17.5 17 7M8.5 7H17v8.5", 2.2)],
  quiet: [fill(disc(12, 12, 10)), cut("M7 12h10", 2.8)],
  forward: [line("M4 17V12a3.5 3.5 0 0 1 3.5-3.5H19M14.5 4l4.5 4.5-4.5 4.5", 2.2)],
  copy: [line("M9 9h10v11H9ZM15 9V4H5v11h4")],
  "sound-on": [
    fill("M3.5 9.2h3.6L12 5v14l-4.9-4.2H3.5Z"),
    line("M15.2 9a4.2 4.2 0 0 1 0 6M17.8 6.4a8 8 0 0 1 0 11.2"),
  ],
  "sound-off": [fill("M3.5 9.2h3.6L12 5v14l-4.9-4.2H3.5Z"), line("M15.5 9.5l5 5M20.5 9.5l-5 5")],
  close: [line("M6 6l12 12M18 6 6 18")],
  keyboard: [
    line(
      "M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6Z",
    ),
    line("M7 9.8v.1M10.3 9.8v.1M13.7 9.8v.1M17 9.8v.1M8 14h8", 2),
  ],
  help: [
    line(disc(12, 12, 9)),
    line("M9.6 9.6a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.3.9-1.3 1.7M12 16.8v.1"),
  ],
} as const satisfies Record<string, readonly Stroke[]>;

export type GlyphName = keyof typeof GLYPHS;
