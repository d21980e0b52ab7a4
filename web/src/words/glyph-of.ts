import type { Registration } from "@callboard/shared/board/registration";
import type { Link } from "@callboard/shared/board/server-info";
import type { GlyphName } from "../ui/glyphs.ts";
import type { CallLook } from "./state-words.ts";

/** The glyph of each look of a call. */
export const LOOK_GLYPHS: Record<CallLook, GlyphName> = {
  ringing: "ringing",
  dialing: "dialing",
  queued: "queued",
  talking: "talking",
  held: "held",
  "held-inferred": "held-inferred",
  unsure: "unsure",
  ended: "ended",
  failed: "failed",
};

/** The glyph of each registration. */
export const REGISTRATION_GLYPHS: Record<Registration, GlyphName> = {
  registered: "tick",
  registering: "pending",
  refused: "warning",
  "logged-out": "off",
  unknown: "unsure",
};

/** The glyph of each state of a link. */
export const LINK_GLYPHS: Record<Link["state"], GlyphName> = {
  up: "link-up",
  slow: "link-wait",
  down: "link-down",
  connecting: "link-wait",
};
