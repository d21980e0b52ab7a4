import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

/** ECMA-323, DeviceID: an empty one is none, and a server that reads it as such refuses the whole request. */
export function forwardDn(number: string | null): Markup {
  return number === null ? xml`` : xml`<forwardDN>${number}</forwardDN>`;
}
