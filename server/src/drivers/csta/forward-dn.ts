import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

/** ECMA-323, DeviceID: an empty one is invalid, and a strict server refuses the whole request. */
export function forwardDn(number: string | null): Markup {
  return number === null ? xml`` : xml`<forwardDN>${number}</forwardDN>`;
}
