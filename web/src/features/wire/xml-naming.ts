/** A message's name, and its account or device; empty if it has none. */
export interface Naming {
  kind: string;
  account: string;
}

/** Names and devices are at the start; a long message is not searched to its end. */
const SEARCHED = 4000;

/** A name without its prefix. Every repetition is bounded, so that no text makes a search slow. */
const NAME = /^(?:[\w.-]{1,64}:)?([A-Za-z_][\w.-]{0,63})(?=[\s/>])/;
const LONGEST_NAME = 140;

/** Where CSTA has the device of a message (ECMA-323; uni-tel, MonitorStart and SnapShotDevice). */
const DEVICE =
  /<(?:deviceID|deviceObject|deviceIdentifier|snapshotObject|callingDevice|device)(?:\s[^<>]{0,200})?>\s{0,100}([^<>\s][^<>]{0,79})</;
/** uni-tel also names a device by its monitor: u, the trunk, the extension. */
const MONITOR_OF = /^u-[^-]{1,40}-/;

/**
 * The root's local name and the first device of an XML message. This is no parser: the server's driver has parsed the
 * message, and invalid XML only stays without a name.
 */
export function namingOfXml(text: string): Naming {
  const start = text.slice(0, SEARCHED);
  const kind = rootIn(start);
  if (kind === "") return { kind, account: "" };
  const device = DEVICE.exec(start)?.[1]?.trim() ?? "";
  return { kind, account: device.replace(MONITOR_OF, "") };
}

/** Skips declarations and comments; each search moves forward. */
function rootIn(text: string): string {
  let at = text.indexOf("<");
  while (at >= 0) {
    const next = text[at + 1];
    if (next !== "?" && next !== "!") {
      return NAME.exec(text.slice(at + 1, at + 1 + LONGEST_NAME))?.[1] ?? "";
    }
    const end = text.indexOf(text.startsWith("<!--", at) ? "-->" : ">", at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return "";
}
